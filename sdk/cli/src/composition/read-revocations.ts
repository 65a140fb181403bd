/** `revocations.json` beside `workplace.yaml`: versions that are known to be bad. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { revocationsSchema, type Revocation } from '@fachwerk/kernel/compose';
import type { LocatedIssue } from '../located-issue.ts';
import { readYaml, type Path } from './yaml-file.ts';

export interface ReadRevocations {
  readonly file: string;
  readonly revocations: readonly Revocation[];
  readonly issues: readonly LocatedIssue[];
}

/** A list of `{ id, range, reason }`, strictly: an entry that is misread would block nothing. */
export function readRevocations(folder: string): ReadRevocations {
  const file = join(folder, 'revocations.json');
  if (!existsSync(file)) return { file, revocations: [], issues: [] };
  // JSON is YAML, and that reader knows the lines.
  const { value, positions, issues } = readYaml(file);
  if (issues.length > 0) return { file, revocations: [], issues };
  const read = revocationsSchema.safeParse(value);
  if (read.success) return { file, revocations: read.data, issues: [] };
  const wrong = read.error.issues.map(({ path, message }): LocatedIssue => ({
    code: 'FW7023',
    message: `revocations.json is wrong at "${path.join('.') || 'its root'}": ${message}`,
    fix: 'Write a list of { "id": "acme.rooms", "range": "<1.2.4", "reason": "…" }.',
    ...positions.get(path as Path),
  }));
  return { file, revocations: [], issues: wrong };
}
