import { htmlToText } from './html-text.ts';
import type { Part } from './part.ts';
import { partText } from './part-text.ts';

const MAX_PREVIEW = 256;
const MAX_READ = 65_536;

/** The first words that the sender wrote himself, before his signature; quoted ones only if there are no others. */
export function previewOf(textBody: readonly Part[]): string {
  for (const part of textBody) {
    if (part.type !== 'text/plain' && part.type !== 'text/html') continue;
    const value = partText(part).value.slice(0, MAX_READ);
    const text = part.type === 'text/html' ? htmlToText(value) : value;
    const preview = squeeze(withoutQuotes(text)) || squeeze(text);
    if (preview) return preview;
  }
  return '';
}

function withoutQuotes(text: string): string {
  const [written = ''] = text.split(/^-- ?\r?$/m, 1);
  return (written.trim() ? written : text)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

function squeeze(text: string): string {
  const single = text
    .replace(/(?:[\s\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|\u034f)+/gu, ' ')
    .replace(/([-_=*~])\1{4,}/g, '$1$1$1')
    .trim();
  // Not half a character at the end.
  return single
    .slice(0, MAX_PREVIEW)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
