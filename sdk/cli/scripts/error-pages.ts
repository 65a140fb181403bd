/** Puts the pages of the error codes into the package, for `fachwerk explain`. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const to = join(import.meta.dirname, '../dist/errors');
rmSync(to, { recursive: true, force: true });
cpSync(join(import.meta.dirname, '../../../docs/errors'), to, { recursive: true });
