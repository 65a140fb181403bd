import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from '../../own-version.ts';
import { findFolder } from '../../packages/find-package.ts';

/**
 * For a plugin without a tsconfig.json: the strict settings that this command brings. They have to stand below the
 * plugin, because the compiler looks from there for what is installed.
 */
export function writeSettings(folder: string): string {
  const place = join(folder, '.fachwerk');
  const file = join(place, 'tsconfig.check.json');
  const settings = {
    extends: join(ownFolder(), 'tsconfig.plugin.json'),
    compilerOptions: {
      // In a workspace the sources of others, which need no build.
      customConditions: ['@fachwerk/source'],
      ...(findFolder('vitest', folder) === undefined && { types: [] }),
    },
    include: ['../src', '../*.ts'],
  };
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '.gitignore'), '*\n');
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
