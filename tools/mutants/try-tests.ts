import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { command, succeed } from './command.ts';
import type { TestOf } from './mutant.ts';

/** `broken`: none of them has run, because of something else. */
export interface Tried {
  readonly outcome: 'passed' | 'failed' | 'broken';
  /** What was said first. */
  readonly why: string;
}
interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const projectOf = (file: string): string => {
  if (/^(?:core|examples)\/[^/]+\/test\//.test(file)) return 'e2e';
  return file.endsWith('.browser.test.ts') ? 'browser' : 'node';
};

/** Runs those tests of one file whose names fit, and those alone. */
export async function tryTests(folder: string, { file, name, built }: TestOf): Promise<Tried> {
  if (built) await succeed(folder, 'pnpm', 'run', 'build');
  const report = join(folder, 'mutant-report.json');
  const vitest = join(folder, 'node_modules/.bin/vitest');
  const options = ['--project', projectOf(file), '-t', name, '--reporter=json', `--outputFile=${report}`];
  const { code, output } = await command(folder, vitest, 'run', file, ...options);
  const text = await readFile(report, 'utf8').catch(() => '');
  await rm(report, { force: true });
  if (text === '') return { outcome: 'broken', why: `no report (${code}): ${output.slice(-500)}` };
  return judge(JSON.parse(text) as Report);
}

function judge({ testResults }: Report): Tried {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = all.find(({ status }) => status === 'failed');
  if (failed) return { outcome: 'failed', why: failed.failureMessages[0]?.split('\n', 1)[0] ?? '' };
  if (all.some(({ status }) => status === 'passed')) return { outcome: 'passed', why: '' };
  return {
    outcome: 'broken',
    why:
      testResults
        .map(({ message }) => message)
        .join(' ')
        .slice(0, 500) || 'no such test',
  };
}
