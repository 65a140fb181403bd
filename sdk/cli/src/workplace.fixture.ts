/** Workplaces on disk for tests, with the fixture plugins beside them. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

/** A running workplace in memory. Made by `createTestWorkplace`. */
export interface TestWorkplace {
  readonly folder: string;
  /** Writes a file beside or, with a plain name, in the workplace. */
  write(name: string, text: string): void;
  end(): void;
}

/** A copy of the fixture workplace, as deep below the temporary folder as `depth` says. */
export function createTestWorkplace(depth = 0): TestWorkplace {
  const root = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  const above = join(root, ...Array.from({ length: depth }, (_, i) => `d${i}`));
  const folder = join(above, 'workplace');
  cpSync(join(fixtures, 'workplace'), folder, { recursive: true, filter: (path) => !/dist$|lock\.json$/.test(path) });
  for (const name of ['shell', 'hello', 'clock']) symlinkSync(join(fixtures, name), join(above, name), 'junction');
  return {
    folder,
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    end: () => rmSync(root, { recursive: true }),
  };
}

/** A plugin in plain JavaScript, of the manifest that is given as source text. */
export function writePlugin(workplace: TestWorkplace, name: string, manifest: string): void {
  const json = {
    name: `@fixture/${name}`,
    version: '1.0.0',
    type: 'module',
    exports: { '.': { import: './src/index.js' } },
  };
  workplace.write(`${name}/package.json`, JSON.stringify(json));
  workplace.write(`${name}/src/index.js`, 'export { default } from "./plugin.js";');
  workplace.write(`${name}/src/manifest.js`, manifest);
  workplace.write(`${name}/src/plugin.js`, 'export default { start: () => ({}) };');
}
