import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Choice } from './choices.ts';
import { CreateError } from './create-error.ts';
import { makeFiles } from './make-files.ts';
import { namesOf, type Names } from './names.ts';

export interface CreateOptions {
  /** `acme-rooms`, `@acme/rooms`, or a path that ends in the first. */
  readonly name: string;
  readonly choice: Choice;
  /** Where a relative path starts; the working folder, if left out. */
  readonly cwd?: string;
}
export interface Created extends Names {
  /** Where it is, as an absolute path. */
  readonly path: string;
  /** Written files, with slashes, sorted. */
  readonly files: readonly string[];
}

// What is there before anybody works in a folder.
const HARMLESS = ['.git', '.gitkeep', '.DS_Store', 'Thumbs.db', 'LICENSE'];

/**
 * Makes a plugin in a new or empty folder. Installs nothing.
 *
 * Throws a `CreateError`: FW8202 and FW8203 for a name, FW8205 for a folder that has something in it.
 *
 * ```ts
 * const { path } = createPlugin({ name: 'acme-rooms', choice: { kind: 'app', ui: 'lit' } });
 * ```
 */
export function createPlugin({ name, choice, cwd = process.cwd() }: CreateOptions): Created {
  const names = namesOf(name);
  const path = resolve(cwd, names.folder);
  const there = existsSync(path) ? readdirSync(path).filter((entry) => !HARMLESS.includes(entry)) : [];
  if (there.length > 0) {
    throw new CreateError(
      'FW8205',
      `There is something in ${path} already: ${there[0]}.`,
      'Name a new folder, or empty this one.',
    );
  }
  const files = makeFiles(choice, names);
  for (const [file, text] of files) {
    const target = join(path, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { ...names, path, files: [...files.keys()].toSorted() };
}
