import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { compile, findCompiler } from '../types/compile.ts';
import type { TypeFault } from '../types/read-faults.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** Bundlers and test runners take types away unread; only the compiler reads them. */
export const typesRule: Rule = {
  code: 'FW8125',
  name: 'types',
  checks:
    "The plugin's own TypeScript finds no error in its .ts and .tsx files, tests included, under its tsconfig.json or the strict settings of @fachwerk/cli.",
  async run({ built, folder }) {
    if (built) return 'A built package has no types.';
    if (!hasTypeScript(folder)) return 'It is not written in TypeScript.';
    const compiler = findCompiler(folder);
    if (compiler === undefined) return [notInstalled(folder)];
    return (await compile(compiler, folder)).map((fault) => told(folder, fault));
  },
};

const hasTypeScript = (folder: Subject['folder']): boolean =>
  existsSync(join(folder, 'tsconfig.json')) || globSync('src/**/*.{ts,tsx}', { cwd: folder }).length > 0;

const notInstalled = (folder: string): Found => ({
  message: 'TypeScript is not installed, so nobody knows whether this compiles.',
  fix: 'Run npm install --save-dev typescript.',
  file: join(folder, 'package.json'),
});

const told = (folder: string, { file, line, message }: TypeFault): Found => ({
  message,
  fix: 'Make it fit what it uses; an editor shows the same error, and npx tsc --noEmit does.',
  file: file ?? join(folder, existsSync(join(folder, 'tsconfig.json')) ? 'tsconfig.json' : 'package.json'),
  ...(line !== undefined && { line }),
});
