import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reads a file of this package, whether it runs from its sources or from one built file. */
export function readPackageFile(...path: string[]): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return readFileSync(join(folder, ...path), 'utf8');
}
