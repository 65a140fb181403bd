/** `npm start` after the packages are built: composes the workplace and serves it. */
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
// By path: the root package depends on none of its own.
const cli = new URL('../sdk/cli/dist/engine.js', import.meta.url).href;
const { runCommand } = (await import(cli)) as typeof import('../sdk/cli/src/engine.ts');

const workplace = resolve(root, process.env['FACHWERK_WORKPLACE'] ?? 'examples/thueringen');
process.env['FACHWERK_DATA'] ??= resolve(root, '.data');
const built = await runCommand(['build', workplace]);
process.exit(built === 0 ? await runCommand(['serve', workplace]) : built);
