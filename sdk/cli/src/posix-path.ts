import path, { type PlatformPath } from 'node:path';

/** A path below a folder as it is written in files that travel: with slashes, wherever it was made. */
export const posixPath = (folder: string, file: string, on: PlatformPath = path): string =>
  on.relative(folder, file).replaceAll(on.sep, '/');

/** Whether a file lies in a folder: neither beside it nor on another drive. */
export function isBelow(folder: string, file: string, on: PlatformPath = path): boolean {
  const way = on.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${on.sep}`) && !on.isAbsolute(way);
}

/** Whether its author wrote a file, and no package that is installed below. */
export const isOwnFile = (folder: string, file: string, on: PlatformPath = path): boolean =>
  isBelow(folder, file, on) && !posixPath(folder, file, on).split('/').includes('node_modules');
