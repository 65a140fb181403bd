/** Plugins on disk for tests: copies of the fixtures in folders of their own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const cli = join(import.meta.dirname, '..');

export interface TestPlugin {
  readonly folder: string;
  /** Above it; a workplace can stand there. */
  readonly root: string;
  write(name: string, text: string): void;
  /** Replaces in a file. */
  edit(name: string, from: string | RegExp, to: string): void;
  end(): void;
}

/** A copy of a fixture, as deep below the temporary folder as `depth` says, with what is installed here. */
export function copyPlugin(name: string, depth = 0): TestPlugin {
  const root = mkdtempSync(join(tmpdir(), 'fachwerk-plugin-'));
  const folder = join(root, ...Array.from({ length: depth }, (_, i) => `d${i}`), name);
  cpSync(join(cli, 'fixtures', name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:\.fachwerk|node_modules)$|\.tgz$/.test(path),
  });
  symlinkSync(join(cli, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    root,
    write,
    edit(file, from, to) {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not have ${String(from)}.`);
      write(file, after);
    },
    end: () => rmSync(root, { recursive: true }),
  };
}
