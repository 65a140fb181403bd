import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Messages } from '@fachwerk/kernel';

type Texts = Readonly<Record<string, string>> | undefined;
const find = (texts: Texts, locale: string): string | undefined =>
  texts?.[locale] ?? texts?.[locale.split('-')[0] ?? ''];
/** Fluent source in this language; empty where there is none. */
export const sourceOf = (texts: Texts, locale: string): string => find(texts, locale) ?? '';

const bundleOf = (texts: Texts, locale: string): FluentBundle | undefined => {
  const source = find(texts, locale);
  if (source === undefined) return undefined;
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
};

/** Messages of one plugin: Fluent texts by language. Without them a text is its key, so that a test sees which it is. */
export const testMessages = (texts: Texts, first: string): Messages => {
  // There at once, because the texts of entries are read before any code of the plugin runs.
  let bundle = bundleOf(texts, first);
  return {
    async load(locale) {
      bundle = bundleOf(texts, locale);
    },
    text(key, args) {
      const message = bundle?.getMessage(key)?.value;
      if (!bundle || !message) return key;
      return bundle.formatPattern(message, args ?? null);
    },
  };
};
