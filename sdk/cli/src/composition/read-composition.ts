/** Reads `workplace.yaml` with what it extends, strictly: every value keeps its file and line. */
import { dirname, join, resolve } from 'node:path';
import { compositionSchema, didYouMean, type Composition } from '@fachwerk/kernel/compose';
import type { z } from 'zod';
import type { LocatedIssue } from '../located-issue.ts';
import { checkRules } from './check-rules.ts';
import { knownKeys } from './known-keys.ts';
import { merge } from './merge.ts';
import { refuseNotYet } from './not-yet.ts';
import { Positions, readYaml, type Path, type YamlFile } from './yaml-file.ts';

export interface ReadComposition {
  /** `workplace.yaml` and all that it extends. */
  readonly files: readonly string[];
  /** Missing when there are issues. */
  readonly composition?: Composition;
  readonly positions: Positions;
  readonly issues: readonly LocatedIssue[];
}

export function readComposition(folder: string): ReadComposition {
  const file = join(resolve(folder), 'workplace.yaml');
  const files: string[] = [];
  const { value, positions, issues: before } = readExtended(file, [], files);
  if (before.length > 0) return { files, positions, issues: before };
  const { value: rest, issues } = refuseNotYet(value, positions);
  const result = compositionSchema.safeParse(rest);
  const wrong = result.success
    ? checkRules(result.data, positions)
    : result.error.issues.flatMap((issue) => explain(issue, rest, positions));
  const all = [...issues, ...wrong];
  return { files, positions, issues: all, ...(result.success && all.length === 0 && { composition: result.data }) };
}

function readExtended(file: string, above: readonly string[], files: string[]): YamlFile {
  files.push(file);
  const own = readYaml(file);
  const list = (own.value as { extends?: unknown } | null | undefined)?.extends;
  if (!Array.isArray(list)) return own;
  const positions = new Positions(file);
  const issues: LocatedIssue[] = [];
  let value: unknown = {};
  for (const [i, name] of list.entries()) {
    const refused = refuseBase(name, file, [...above, file]);
    if (refused) {
      issues.push({ ...refused, ...own.positions.get(['extends', i]) });
      continue;
    }
    const base = readExtended(resolve(dirname(file), String(name)), [...above, file], files);
    issues.push(...base.issues);
    positions.add(base.positions);
    value = merge(value, base.value ?? {});
  }
  positions.add(own.positions);
  return { value: merge(value, own.value), positions, issues: [...own.issues, ...issues] };
}

function refuseBase(
  name: unknown,
  file: string,
  above: readonly string[],
): Pick<LocatedIssue, 'code' | 'message' | 'fix'> | undefined {
  if (typeof name !== 'string' || !/^\.{1,2}\//.test(name)) {
    const message = `extends names "${String(name)}": packages are not yet possible in this version.`;
    return { code: 'FW7005', message, fix: 'Name a file, for instance ./common.yaml.' };
  }
  if (!above.includes(resolve(dirname(file), name))) return undefined;
  return { code: 'FW7006', message: `"${name}" extends itself in a circle.`, fix: 'Take one of the two lines out.' };
}

function explain(issue: z.core.$ZodIssue, value: unknown, positions: Positions): LocatedIssue[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownKeys(path);
      return {
        code: 'FW7003',
        message: `"${[...path, key].join('.')}" is an unknown key.`,
        fix: didYouMean(key, known).trim() || `Remove it. Known are: ${known.join(', ')}.`,
        ...positions.get([...path, key]),
      };
    });
  }
  if (issue.code === 'invalid_union') return explainUnion(issue, value, positions);
  if (issue.code === 'invalid_key') {
    const message = `"${path.join('.')}" is no valid key: ${issue.issues.map((part) => part.message).join(' ')}`;
    return [{ code: 'FW7004', message, fix: 'Correct the key.', ...positions.get(path) }];
  }
  const missing = valueAt(value, path) === undefined;
  return [
    {
      code: 'FW7004',
      message: missing
        ? `"${path.join('.')}" is missing.`
        : `"${path.join('.') || 'The file'}" is wrong: ${issue.message}.`.replace('..', '.'),
      fix: missing
        ? `Add ${path.join('.')}.`
        : 'Correct the value; the JSON Schema in the README shows what goes there.',
      ...positions.get(path),
    },
  ];
}

/** Of several alternatives, the one that was probably meant is that which fails deepest. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown, positions: Positions): LocatedIssue[] {
  const nested = issue.errors.map((errors) => errors.map((part) => ({ ...part, path: [...issue.path, ...part.path] })));
  const meant = nested.filter((errors) =>
    errors.some((part) => part.path.length > issue.path.length || part.code === 'unrecognized_keys'),
  );
  if (meant.length === 1) return meant[0]!.flatMap((part) => explain(part, value, positions));
  const path = issue.path as Path;
  const message = `"${path.join('.')}" is none of what can stand here.`;
  const expected = nested.flat().map((part) => part.message);
  return [{ code: 'FW7004', message, fix: `One of: ${[...new Set(expected)].join('; ')}.`, ...positions.get(path) }];
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
  return at;
}
