import type { PackedFile } from './bundle-plugin.ts';

/** Nothing but comments of licences keeps the line ends of a checkout: in JavaScript every other text has \n. */
const ofOneSystem = (text: string): string => text.replaceAll('\r\n', '\n');

const part = /\bpart-[A-Z0-9]{8}\.js\b/g;

/**
 * Gives shared chunks numbers in the order of what is in them. The hash that the bundler names them by has the paths of
 * sources in it, and with those the place of a checkout.
 */
export function numberParts(files: readonly PackedFile[]): PackedFile[] {
  const texts = files.map(({ path, bytes }) => ({ path, text: ofOneSystem(new TextDecoder().decode(bytes)) }));
  const nameless = ({ text }: { readonly text: string }): string => text.replaceAll(part, '');
  const chunks = texts
    .filter(({ path }) => /\/part-[A-Z0-9]{8}\.js$/.test(path))
    .toSorted((a, b) => (nameless(a) < nameless(b) ? -1 : 1));
  const names = new Map(chunks.map(({ path }, i) => [path.slice(path.lastIndexOf('/') + 1), `part-${i + 1}.js`]));
  const renamed = (text: string): string => text.replaceAll(part, (name) => names.get(name) ?? name);
  return texts.map(({ path, text }) => ({ path: renamed(path), bytes: new TextEncoder().encode(renamed(text)) }));
}
