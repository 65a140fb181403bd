import type { AppearanceValues } from '@fachwerk/model/host';
import { matchLocale } from '../messages/match-locale.ts';

const allowed = {
  theme: ['system', 'light', 'dark', 'contrast'],
  density: ['compact', 'standard', 'comfortable'],
  motion: ['system', 'reduced'],
} as const;

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((allowedValue) => allowedValue === value) ?? otherwise;

/** What was kept, made whole: what is missing, unknown or no longer offered becomes the default. */
export function readAppearance(kept: unknown, locales: readonly string[]): AppearanceValues {
  const given: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const { fontSize, locale } = given;
  const first = locales[0] ?? 'de';
  return {
    theme: oneOf(allowed.theme, given['theme'], 'system'),
    density: oneOf(allowed.density, given['density'], 'standard'),
    motion: oneOf(allowed.motion, given['motion'], 'system'),
    fontSize: typeof fontSize === 'number' ? Math.min(200, Math.max(100, Math.round(fontSize))) : 100,
    shortcuts: given['shortcuts'] !== false,
    locale: typeof locale === 'string' ? (matchLocale(locale, locales) ?? first) : first,
  };
}
