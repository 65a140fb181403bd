import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readPackageFile } from '../../identity/package-files.ts';

type Values = Record<string, string>;

function load(locale: string): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource(readPackageFile('locales', `${locale}.ftl`)));
  return bundle;
}

const bundles = new Map<string, FluentBundle>();

function textIn(locale: string, id: string, values: Values): string {
  const bundle = bundles.get(locale) ?? load(locale);
  bundles.set(locale, bundle);
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`locales/${locale}.ftl has no message "${id}"`);
  return bundle.formatPattern(message.value, values);
}

/** In German, the language of those whom this server serves. */
export function german(id: string, values: Values = {}): string {
  return textIn('de', id, values);
}

/** German and English: the server does not know what the reader of a mail speaks. */
export function bilingual(id: string, values: Values = {}): [german: string, english: string] {
  return [textIn('de', id, values), textIn('en', id, values)];
}
