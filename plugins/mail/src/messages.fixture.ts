/** The plugin's texts, for tests and stories. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Text } from './text.ts';

const read = async (url: URL): Promise<string> => (await fetch(url)).text();
const [de, en] = await Promise.all([
  read(new URL('../locales/de.ftl', import.meta.url)),
  read(new URL('../locales/en.ftl', import.meta.url)),
]);
export const messages = { de, en };

const bundles = new Map(
  Object.entries(messages).map(([language, source]) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(source));
    return [language, bundle];
  }),
);
/** A text in the language of the page. */
export const text: Text = (key, args) => {
  const bundle = bundles.get(document.documentElement.lang.slice(0, 2)) ?? bundles.get('de');
  const pattern = bundle?.getMessage(key)?.value;
  return bundle && pattern ? bundle.formatPattern(pattern, args ?? null) : key;
};
