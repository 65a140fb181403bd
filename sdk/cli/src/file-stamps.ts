import { statSync } from 'node:fs';

/** Tells whether files are as they were: what was made of them then still holds. */
export const stampFiles = (paths: readonly string[]): string =>
  paths
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs} ${found?.size}`;
    })
    .join('\n');
