import type { Site } from './make-site.ts';

/** Bytes, packed with brotli, that a browser with an empty cache is told to ask for by the page at a path. */
export function firstLoad({ files, asked }: Pick<Site, 'files' | 'asked'>, path: string): number {
  const sizes = new Map(files.map((file) => [file.path, file.bytes.length]));
  const [, modules = [], messages = []] = asked.routes.find(([pattern]) => new RegExp(pattern).test(path)) ?? [];
  const names = ['index.html', ...asked.always.map(below), ...modules.map(below), ...messages.map(below)];
  const sum = [...new Set(names)].map((name) => sizes.get(`${name}.br`) ?? sizes.get(name) ?? 0);
  return sum.reduce((total, size) => total + size, 0);
}

const below = (address: string): string => address.slice(1);
