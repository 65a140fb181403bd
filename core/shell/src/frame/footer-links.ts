import type { FooterLink } from './frame-model.ts';
import type { Text } from '../view/view-text.ts';

const kinds = { feedback: 'feedback', easyLanguage: 'easy-language', signLanguage: 'sign-language' } as const;

/** Only what a link may lead to: a page or a mail address. Anything else, above all script, is left out. */
export function safeAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (!URL.canParse(value, location.origin)) return undefined;
  const { protocol, href } = new URL(value, location.origin);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}

/** The Land's own pages at the foot of every page (BITV). */
export const footerLinks = (settings: Readonly<Record<string, unknown>>, text: Text): readonly FooterLink[] =>
  Object.entries(kinds).flatMap(([key, label]) => {
    const href = safeAddress(settings[key]);
    return href === undefined ? [] : [{ label: text(label), href }];
  });
