/** Runs the tests of a plugin that call a contract's suite: only the author knows what server a connector can be tried against. */
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixPath } from '../posix-path.ts';

/** What `@fachwerk/testing` has, by id; the name stands in the title of every test of the suite. */
export const suites: Readonly<Record<string, { readonly call: string; readonly title: string }>> = {
  'mail.store@1': { call: 'mailStoreSuite', title: 'mail.store@1 by' },
  'directory@1': { call: 'directorySuite', title: 'directory@1 by' },
  'notifications.items@1': { call: 'notificationsSuite', title: 'notifications@1 by' },
};

export interface SuiteResult {
  /** The test that calls the suite; none: there is no such test. */
  readonly file?: string;
  readonly passed: number;
  readonly failed: readonly string[];
}

interface Results {
  /** Why there are none. */
  readonly said?: string;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export async function runSuite(folder: string, id: string): Promise<SuiteResult | undefined> {
  const suite = suites[id];
  if (!suite) return undefined;
  const tests = globSync('src/**/*.test.ts', { cwd: folder }).filter(
    (file) => !/\.(?:browser|peer)\.test\.ts$/.test(file),
  );
  const file = tests
    .map((one) => join(folder, one))
    .find((one) => readFileSync(one, 'utf8').includes(`${suite.call}(`));
  if (file === undefined) return { passed: 0, failed: [] };
  const { testResults, said } = await runTests(folder, file);
  if (said !== undefined) return { file, passed: 0, failed: [`no test ran. ${said.trim().slice(-400)}`] };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const own = all.filter(({ fullName }) => fullName.includes(suite.title));
  const failed = own.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  return { file, passed: own.length - failed.length, failed };
}

async function runTests(folder: string, file: string): Promise<Results> {
  const place = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  const report = join(place, 'tests.json');
  try {
    const args = [...command(), 'test', folder, posixPath(folder, file), '--report', report];
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (_failed, out, errors) =>
        resolve(out + errors),
      );
    });
    if (!existsSync(report)) return { testResults: [], said };
    return JSON.parse(readFileSync(report, 'utf8')) as Results;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** This command in a process of its own: a test runner keeps what it loads. */
function command(): readonly string[] {
  const built = ['bin.js', '../bin.js'].map((file) => join(import.meta.dirname, file)).find((file) => existsSync(file));
  return built === undefined ? ['-C', '@fachwerk/source', join(import.meta.dirname, '../bin.ts')] : [built];
}
