/** An issue with the place of its cause, as a person opens it. */
import { relative } from 'node:path';
import type { Issue } from '@fachwerk/kernel/compose';

/** Something wrong, with its code, what mends it, and where it is written: file, line and column from 1. */
export interface LocatedIssue {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const locate = ({ code, message, fix }: Issue, { file, line, column }: Position): LocatedIssue => ({
  code,
  message,
  fix,
  file,
  line,
  column,
});

/** `workplace.yaml:12:3 FW1203 …`, one issue on two lines. */
export function printIssue(issue: LocatedIssue, cwd: string): string {
  const near = relative(cwd, issue.file);
  const file = near.startsWith('..') ? issue.file : near;
  return `${file}:${issue.line}:${issue.column} ${issue.code} ${issue.message}\n  → ${issue.fix}`;
}
