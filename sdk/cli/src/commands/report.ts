import { printIssue, type LocatedIssue } from '../located-issue.ts';

export function report(issues: readonly LocatedIssue[], warnings: readonly LocatedIssue[]): void {
  const cwd = process.cwd();
  for (const warning of warnings) process.stderr.write(`warning: ${printIssue(warning, cwd)}\n`);
  for (const issue of issues) process.stderr.write(`${printIssue(issue, cwd)}\n`);
  if (issues.length > 0)
    process.stderr.write(`\n${issues.length} ${issues.length === 1 ? 'error' : 'errors'}, nothing written.\n`);
}
