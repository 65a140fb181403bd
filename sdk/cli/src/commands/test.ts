import { resolve } from 'node:path';
import { isPluginFolder, requirePluginFolder } from '../plugin-dev/folder-kind.ts';
import { runTests } from '../plugin-dev/run-tests.ts';

/** Runs a plugin's tests. The first word may name its folder, the others are parts of names of test files. The answer is the exit code. */
export function test(words: readonly string[], report?: string): Promise<number> {
  const [first] = words;
  const named = first !== undefined && isPluginFolder(resolve(first));
  return runTests(requirePluginFolder(named ? first : '.'), named ? words.slice(1) : words, report);
}
