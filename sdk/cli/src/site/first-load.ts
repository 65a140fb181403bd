import type { Site } from './make-site.ts';

/** Bytes, packed with brotli, that a browser with an empty cache is told to ask for by the page at a path. */
export function firstLoad({ files, asked }: Pick<Site, 'files' | 'asked'>, path: string): number {
  const sizes = new Map(files.map((file) => [file.path, file.bytes.length]));
  const [, modules = [], messages = []] = asked.routes.find(([pattern]) => new RegExp(pattern).test(path)) ?? [];
  const names = ['index.html', ...asked.always.map(below), ...modules.map(below), ...messages.map(below)];
  const sum = [...new Set(names)].map((name) => sizes.get(`${name}.br`) ?? sizes.get(name) ?? 0);
  return sum.reduce((total, size) => total + size, 0);
}

/** Bytes of each isolated plugin's document, packed with brotli where that is done. */
export function frameSizes({ files, lock }: Pick<Site, 'files' | 'lock'>): Readonly<Record<string, number>> {
  const sizes = new Map(files.map((file) => [file.path, file.bytes.length]));
  const entries = Object.entries(lock.frames ?? {});
  return Object.fromEntries(entries.map(([id, { file }]) => [id, sizes.get(`${file}.br`) ?? sizes.get(file) ?? 0]));
}

const below = (address: string): string => address.slice(1);
