import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPackageJson } from './packages/find-package.ts';

/** Version of this command, from its source or as it is published. */
export function ownVersion(): string {
  let at = import.meta.dirname;
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return String(readPackageJson(at)['version']);
}
