import { checkPlugin, type CheckOptions } from '../check/check-plugin.ts';
import { printReport } from '../check/print-report.ts';

/** What the command line gives. */
export interface CheckArguments extends CheckOptions {
  readonly folder: string;
  readonly json: boolean;
}

/** Checks a plugin and says what it found. The answer is the exit code: 1 for an error, 0 with nothing but warnings. */
export async function check({ folder, json, ...options }: CheckArguments): Promise<number> {
  const report = await checkPlugin(folder, options);
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : printReport(report));
  return report.findings.some(({ level }) => level === 'error') ? 1 : 0;
}
