import { join, resolve } from 'node:path';
import { changeWorkplace } from '../adding/change-workplace.ts';
import { openCandidate, type Candidate } from '../adding/candidate.ts';
import { withPlugin } from '../adding/composition-file.ts';
import { confirm } from '../adding/confirm.ts';
import { printReview } from '../adding/print-review.ts';
import { reviewCandidate, type Reviewed, type Scene } from '../adding/review.ts';
import { readComposition } from '../composition/read-composition.ts';
import { locate, type LocatedIssue } from '../located-issue.ts';
import { report } from './report.ts';

export interface AddArguments {
  /** A tarball, a folder, or the name of an installed package. */
  readonly what: string;
  readonly workplace: string;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** `theirs=ours` each. */
  readonly backends: readonly string[];
}

/** Shows what a plugin may do and see, asks once, writes the composition and builds. The answer is the exit code. */
export async function add(args: AddArguments): Promise<number> {
  const workplace = resolve(args.workplace);
  const { composition, positions, issues } = readComposition(workplace);
  if (!composition) {
    if (args.json) process.stdout.write(`${JSON.stringify({ issues, written: false })}\n`);
    else report(issues, []);
    return 1;
  }
  const candidate = await openCandidate(args.what, workplace);
  try {
    return await addCandidate(args, { workplace, composition, positions }, candidate);
  } finally {
    candidate.end();
  }
}

async function addCandidate(args: AddArguments, scene: Scene, candidate: Candidate): Promise<number> {
  const { json, yes, dryRun } = args;
  const reviewed = await reviewCandidate(scene, candidate, bindingsOf(args.backends));
  const file = join(scene.workplace, 'workplace.yaml');
  const place = scene.positions.get(['plugins', candidate.name]);
  const found = reviewed.issues.map((issue) => locate(issue, place));
  const say = (issues: readonly LocatedIssue[], written: boolean): number => {
    if (json) process.stdout.write(`${JSON.stringify(toJson(reviewed, issues, written))}\n`);
    return issues.length > 0 ? 1 : 0;
  };
  if (!json) process.stdout.write(`${printReview(reviewed.review, reviewed.before)}\n\n`);
  if (found.length > 0) {
    if (!json) report(found, []);
    return say(found, false);
  }
  const text = withPlugin(file, candidate.name, reviewed.entry);
  if (dryRun) return say([], false);
  if (!yes && !(await confirm(`Add ${candidate.name} to ${file}?`))) return 1;
  const { issues, warnings, summary } = await changeWorkplace({
    workplace: scene.workplace,
    text,
    name: candidate.name,
    ...(candidate.files && { files: candidate.files }),
  });
  if (!json) {
    report(issues, warnings);
    if (summary !== undefined) process.stdout.write(`Added ${candidate.name}. Built ${scene.workplace}: ${summary}\n`);
  }
  return say(issues, issues.length === 0);
}

const bindingsOf = (given: readonly string[]): Record<string, string> =>
  Object.fromEntries(given.map((pair) => pair.split('=', 2) as [string, string]));

const toJson = ({ review, before, entry, warnings }: Reviewed, issues: readonly LocatedIssue[], written: boolean) => ({
  ...review,
  ...(before && { before }),
  entry,
  issues,
  warnings,
  written,
});
