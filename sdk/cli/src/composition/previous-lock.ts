/** The lock in force: what an update is compared with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Previous } from '@fachwerk/kernel/compose';
import { z } from 'zod';
import type { LocatedIssue } from '../located-issue.ts';

const schema = z.object({
  lock: z.literal(1),
  host: z.object({
    plugins: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        tier: z.enum(['trusted', 'isolated']),
        granted: z.array(z.string()),
      }),
    ),
  }),
});

export interface PreviousLock {
  /** None before the first build. */
  readonly plugins: readonly Previous[];
  readonly issues: readonly LocatedIssue[];
}

/** Reads `workplace.lock.json` of a workplace's folder. One that is there and cannot be read is an issue, never an empty one. */
export function readPreviousLock(folder: string): PreviousLock {
  const file = join(folder, 'workplace.lock.json');
  if (!existsSync(file)) return { plugins: [], issues: [] };
  const broken = (why: string): PreviousLock => ({
    plugins: [],
    issues: [
      {
        code: 'FW7022',
        message: `The lock in force cannot be read: ${why}`,
        fix: 'Restore it from your history. Without it nobody sees what an update changes; if there is none, delete it.',
        file,
        line: 1,
        column: 1,
      },
    ],
  });
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success
      ? { plugins: read.data.host.plugins, issues: [] }
      : broken(z.prettifyError(read.error).split('\n')[0]!);
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}
