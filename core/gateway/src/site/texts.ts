import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const languages = ['de', 'en'] as const;
type Language = (typeof languages)[number];
export interface Texts {
  readonly language: Language;
  /** `undefined` if there is no such message. */
  text(this: void, id: string, values?: Readonly<Record<string, string>>): string | undefined;
}
const read = new Map<Language, FluentBundle>();

/** In the language that the browser prefers among those of the workplace; German if none fits. */
export function textsFor(accepted: string | undefined, offered: readonly string[]): Texts {
  const has = languages.filter((language) => offered.some((tag) => tag.toLowerCase().startsWith(language)));
  const wished = wishes(accepted).find((tag) => has.includes(tag as Language)) as Language | undefined;
  const language = wished ?? has[0] ?? 'de';
  const bundle = read.get(language) ?? load(language);
  return {
    language,
    text(id, values) {
      const pattern = bundle.getMessage(id)?.value;
      return pattern ? bundle.formatPattern(pattern, values ?? null) : undefined;
    },
  };
}

function wishes(header = ''): string[] {
  return header
    .split(',')
    .map((part) => ({
      tag: part.trim().slice(0, 2).toLowerCase(),
      weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const text = readFileSync(path.join(folder(), `${language}.ftl`), 'utf8');
  const [error] = bundle.addResource(new FluentResource(text));
  if (error) throw error;
  read.set(language, bundle);
  return bundle;
}

/** Beside the one built file's folder, or beside the sources. */
function folder(): string {
  const built = path.join(import.meta.dirname, '..', 'locales');
  return existsSync(built) ? built : path.join(import.meta.dirname, '..', '..', 'locales');
}
