import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPackageJson } from './packages/find-package.ts';

/** Folder of this package, from its source or as it is published. */
export function ownFolder(): string {
  let at = import.meta.dirname;
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return at;
}

/** Version of this command. */
export const ownVersion = (): string => String(readPackageJson(ownFolder())['version']);
