import { buildWorkplace } from '../build-workplace.ts';
import { printIssue, type LocatedIssue } from '../located-issue.ts';

export interface BuildArguments {
  readonly folder: string;
  readonly json: boolean;
  readonly shell?: string;
}

/** Builds and reports. The answer is the exit code. */
export async function build({ folder, json, shell }: BuildArguments): Promise<number> {
  const { issues, warnings, summary } = await buildWorkplace(folder, shell === undefined ? {} : { shell });
  if (json) process.stdout.write(`${JSON.stringify({ issues, warnings })}\n`);
  else {
    report(issues, warnings);
    if (summary !== undefined) process.stdout.write(`Built ${folder}: ${summary}\n`);
  }
  return issues.length > 0 ? 1 : 0;
}

export function report(issues: readonly LocatedIssue[], warnings: readonly LocatedIssue[]): void {
  const cwd = process.cwd();
  for (const warning of warnings) process.stderr.write(`warning: ${printIssue(warning, cwd)}\n`);
  for (const issue of issues) process.stderr.write(`${printIssue(issue, cwd)}\n`);
  if (issues.length > 0)
    process.stderr.write(`\n${issues.length} ${issues.length === 1 ? 'error' : 'errors'}, nothing written.\n`);
}
