/** The store of a workplace: packages that `fachwerk add` unpacked, beside `workplace.yaml` and reviewed with it. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Where a package is kept in a workplace; one version at a time. */
export const addedFolder = (name: string, workplace: string): string => join(workplace, 'packages', ...name.split('/'));

/** The folder of a package that was added to a workplace, or `undefined`. */
export function findAdded(name: string, workplace: string): string | undefined {
  if (/^\.{1,2}\//.test(name)) return undefined;
  const folder = addedFolder(name, workplace);
  return existsSync(join(folder, 'package.json')) ? realpathSync(folder) : undefined;
}
