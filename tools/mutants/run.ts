/**
 * `pnpm run check:mutants [case…]`: takes each defence of docs/security.md §7 away in a copy of this workspace, and expects
 * its test to fail there. Before, with everything in place, each must pass. Ends with 1 when one does not, or none can tell.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allMutants } from './all-mutants.ts';
import { copyWorkspace } from './copy-workspace.ts';
import type { Mutant, TestOf } from './mutant.ts';
import { mutated } from './mutate.ts';
import { tryTests } from './try-tests.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
let wrong = 0;
const tell = (holds: boolean, text: string): void => {
  if (!holds) wrong += 1;
  say(`${holds ? '  ' : '! '}${text}`);
};

async function unchanged(folder: string, tests: readonly TestOf[]): Promise<void> {
  const known = new Map(tests.map((test) => [`${test.file} ${test.name}`, test]));
  for (const test of known.values()) {
    const { outcome, why } = await tryTests(folder, test);
    tell(outcome === 'passed', `${outcome} with everything in place: ${test.file} ${test.name} ${why}`);
  }
}

async function without(folder: string, mutant: Mutant): Promise<void> {
  const file = join(folder, mutant.file);
  const text = await readFile(file, 'utf8');
  await writeFile(file, mutated(text, mutant));
  try {
    const { outcome, why } = await tryTests(folder, mutant.test);
    tell(outcome === 'failed', `${mutant.cases.join()}: ${outcome} without ${mutant.without}. ${why}`);
  } finally {
    await writeFile(file, text);
  }
}

const asked = new Set(process.argv.slice(2).map(Number));
const chosen = allMutants.filter(({ cases }) => asked.size === 0 || cases.some((one) => asked.has(one)));
await using copy = await copyWorkspace(join(import.meta.dirname, '../..'));
say(`${chosen.length} defences, in ${copy.folder}`);
await unchanged(
  copy.folder,
  chosen.map(({ test }) => test),
);
for (const mutant of chosen) await without(copy.folder, mutant);
say(wrong === 0 ? 'Each of them is missed when it is gone.' : `${wrong} of these are not as they should be.`);
process.exitCode = wrong === 0 ? 0 : 1;
