import { relative, sep } from 'node:path';

/** A path below a folder as it is written in files that travel: with slashes, wherever it was made. */
export const posixPath = (folder: string, path: string): string => relative(folder, path).replaceAll(sep, '/');
