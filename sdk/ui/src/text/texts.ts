import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { currentLocale, notifyLocaleChange } from './locale.ts';
import { de, en } from './texts.gen.ts';

export type TextArgs = Record<string, FluentVariable>;
/** Words of a workplace for the kit's own texts; `undefined` leaves the kit's. */
export type TextSource = (id: string, args: TextArgs | undefined, locale: string) => string | undefined;

const bundles = new Map<string, FluentBundle>();
let workplaceTexts: TextSource | undefined;

function bundleFor(locale: string): FluentBundle {
  const language = locale.toLowerCase().startsWith('en') ? 'en' : 'de';
  let bundle = bundles.get(language);
  if (!bundle) {
    bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(language === 'en' ? en : de));
    bundles.set(language, bundle);
  }
  return bundle;
}

/** Lets a workplace say the kit's texts in its own words. Applies at once to what is on the page. */
export function setTexts(source: TextSource | undefined): void {
  workplaceTexts = source;
  notifyLocaleChange();
}

/** One of the kit's own texts (`locales/*.ftl`) in the language of the page. */
export function text(id: string, args?: TextArgs): string {
  const locale = currentLocale();
  const own = workplaceTexts?.(id, args, locale);
  if (own !== undefined) return own;
  const bundle = bundleFor(locale);
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) throw new Error(`The kit has no text ${id}: add it to locales/de.ftl and en.ftl`);
  return bundle.formatPattern(pattern, args);
}
