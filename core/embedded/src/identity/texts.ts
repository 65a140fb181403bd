import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { readPackageFile } from './package-files.ts';

export type Locale = 'de' | 'en';
export type Texts = { locale: Locale; text: (id: string, values?: Record<string, FluentVariable>) => string };

const bundles = new Map<Locale, FluentBundle>();

export function textsOf(locale: Locale): Texts {
  const bundle = bundles.get(locale) ?? loadBundle(locale);
  return {
    locale,
    text(id, values) {
      const message = bundle.getMessage(id);
      if (!message?.value) throw new Error(`locales/${locale}.ftl has no message "${id}"`);
      return bundle.formatPattern(message.value, values ?? null);
    },
  };
}

function loadBundle(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readPackageFile('locales', `${locale}.ftl`)));
  if (errors.length > 0) throw new Error(`locales/${locale}.ftl: ${errors[0]!.message}`);
  bundles.set(locale, bundle);
  return bundle;
}

/** What the workplace asks for (ui_locales), else what the browser prefers, else German. */
export function chooseLocale(uiLocales: unknown, acceptLanguage: string | undefined): Locale {
  const wished = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => entry.split(';'))
    .map(([tag = '', ...more]) => ({ tag: tag.trim(), weight: Number(/q=([\d.]+)/.exec(more.join(';'))?.[1] ?? 1) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map((entry) => entry.tag);
  const found = [...wished, ...accepted]
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'de' || tag === 'en');
  return found === 'en' ? 'en' : 'de';
}
