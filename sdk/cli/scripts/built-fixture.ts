/** Packs `fixtures/rooms` as this release packs it, and keeps it: later hosts have to load it. `pnpm --filter @fachwerk/cli fixture` */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { API } from '@fachwerk/kernel/compose';
import { makePackage } from '../src/pack/make-package.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const target = join(fixtures, 'built', `api-${API}`, 'rooms');
const { files } = await makePackage(join(fixtures, 'rooms'));
rmSync(target, { recursive: true, force: true });
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), bytes);
}
