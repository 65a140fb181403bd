/** From what a person writes to a folder, a package name and a plugin id. */
import { basename } from 'node:path';
import { CreateError } from './create-error.ts';

export interface Names {
  /** Where it is made, as it was written. */
  readonly folder: string;
  readonly packageName: string;
  /** `acme.rooms`: vendor and plugin. */
  readonly id: string;
}

// npm takes more; names that need no quoting anywhere are worth the loss.
const PACKAGE = /^(?:@[a-z0-9][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*$/;
// As the host demands it: `core/kernel/src/compose/ids.ts`.
const ID = /^(?!.*--)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;

/** `acme-rooms`, `@acme/rooms` or a path that ends in the first: `../plugins/acme-rooms`, `C:\\work\\acme-rooms`. */
export function namesOf(written: string): Names {
  const given = written.replace(/[\\/]+$/, '');
  const scoped = /^@([^\\/]+)\/([^\\/]+)$/.exec(given);
  const [, scope, short] = scoped ?? [];
  const packageName = scoped ? given : basename(given.replaceAll('\\', '/'));
  const id = scoped ? `${scope}.${short}` : packageName.replace('-', '.');
  if (!PACKAGE.test(packageName) || packageName.length > 100) {
    throw new CreateError(
      'FW8202',
      `"${packageName}" cannot be the name of a package.`,
      'Write small letters, digits and dashes: acme-rooms or @acme/rooms.',
    );
  }
  if (!ID.test(id)) {
    throw new CreateError(
      'FW8203',
      `"${packageName}" makes "${id}", which cannot be the id of a plugin.`,
      'Write the vendor and the plugin, each beginning with a letter: acme-rooms or @acme/rooms.',
    );
  }
  return { folder: short ?? given, packageName, id };
}
