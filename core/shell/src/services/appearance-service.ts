import type { Provided } from '@fachwerk/kernel/api';
import type { Appearance } from '@fachwerk/model/host';
import type { AppearanceKeeper } from '../appearance/appearance-keeper.ts';

/** What a language calls itself. */
export function languageName(locale: string): string {
  const language = new Intl.Locale(locale).language;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export const appearanceService = (keeper: AppearanceKeeper): Provided<typeof Appearance> => ({
  watch: () => keeper.values,
  change: (part) => keeper.change(part as Parameters<AppearanceKeeper['change']>[0]),
  locales: () => keeper.locales.map((id) => ({ id, name: languageName(id) })),
});
