/** The engine: reads a plugin once and asks every rule. The author's command, the packed report and a Land's gate are this one function. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocatedIssue } from '../located-issue.ts';
import { CodedError } from '../coded-error.ts';
import { applyMends } from './apply-mends.ts';
import type { CheckedRule, CheckFinding, CheckReport } from './check-report.ts';
import type { Found, Mend, Outcome, Rule } from './rule.ts';
import { posixPath } from '../posix-path.ts';
import { rules as allRules } from './rules.ts';
import { manifestRule } from './rules/manifest.ts';
import { readConfig } from '../plugin-dev/read-config.ts';
import { defaultBudgets } from './subject/budgets.ts';
import { readSubject } from './subject/read-subject.ts';
import type { Subject } from './subject/subject.ts';
import { Trial } from './trial/trial.ts';

/** How a check is to run. */
export interface CheckOptions {
  /** Mends what can be mended without choosing for the author, then checks again. */
  readonly fix?: boolean;
  /** Codes of the rules to ask; default: all. */
  readonly only?: readonly string[];
  /** Whether rules may run the plugin in a browser; default: true. What needs one is `notApplicable` otherwise. */
  readonly browser?: boolean;
  /** What it is meant for; default: what `fachwerk.config.ts` says, else `stable`. */
  readonly channel?: 'stable' | 'experimental';
}

/**
 * Checks a plugin: a folder of sources, an unpacked package, or a `.tgz`.
 *
 * Never throws for what is wrong with the plugin; throws `FW8100` where there is none.
 *
 * ```ts
 * const { findings } = await checkPlugin('./acme-rooms');
 * if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
 * ```
 */
export async function checkPlugin(place: string, options: CheckOptions = {}): Promise<CheckReport> {
  const first = await checkOnce(place, options);
  if (!options.fix || first.mends.length === 0) return first.report;
  applyMends(first.mends);
  return (await checkOnce(place, options)).report;
}

interface Checked {
  readonly report: CheckReport;
  readonly mends: readonly Mend[];
}

async function checkOnce(place: string, options: CheckOptions): Promise<Checked> {
  using read = await readSubject(locate(place));
  const asked = allRules.filter(({ code }) => options.only?.includes(code) ?? true);
  if ('issues' in read) return unreadable(read, asked);
  const config = await readConfig(read.subject.folder);
  let trial: Promise<Trial> | undefined;
  const subject: Subject = {
    ...read.subject,
    budgets: { ...defaultBudgets, ...config.budgets },
    channel: options.channel ?? config.channel ?? 'stable',
    trial: () => (trial ??= Trial.open(subject)),
  };
  try {
    const outcomes: [Rule, Outcome][] = [];
    for (const rule of asked) outcomes.push([rule, await ask(rule, subject, options)]);
    return report(subject, outcomes);
  } finally {
    // One that never opened has told its reason already.
    await (await trial?.catch(() => undefined))?.end();
  }
}

async function ask(rule: Rule, subject: Subject, { browser = true }: CheckOptions): Promise<Outcome> {
  if (rule.browser && !browser) return 'No browser was wanted.';
  return rule.run(subject);
}

function locate(place: string): string {
  const path = resolve(place);
  if (existsSync(path)) return realpathSync(path);
  throw new CodedError(
    'FW8100',
    `There is no plugin at ${path}.`,
    'Name a folder with a package.json, or a packed .tgz.',
  );
}

function report(
  subject: Pick<Subject, 'folder' | 'version'> & { manifest: { id: string } },
  outcomes: readonly [Rule, Outcome][],
): Checked {
  const found = outcomes.flatMap(([rule, outcome]) =>
    typeof outcome === 'string' ? [] : outcome.map((one) => [rule, one] as const),
  );
  return {
    report: {
      plugin: subject.manifest.id,
      version: subject.version,
      findings: found.map(([rule, one]) => toFinding(rule, one, subject.folder)),
      rules: outcomes.map(([rule, outcome]) => toRule(rule, outcome)),
    },
    mends: found.flatMap(([, { mends = [] }]) => mends),
  };
}

const toFinding = (
  { code }: Rule,
  { level = 'error', message, fix, file, line }: Found,
  folder: string,
): CheckFinding => ({
  code,
  level,
  message,
  fix,
  ...(file !== undefined && { file: posixPath(folder, file) }),
  ...(line !== undefined && { line }),
});

function toRule({ code, name }: Rule, outcome: Outcome): CheckedRule {
  if (typeof outcome === 'string') return { code, name, result: 'notApplicable', reason: outcome };
  const failed = outcome.some(({ level = 'error' }) => level === 'error');
  return { code, name, result: failed ? 'failed' : 'passed' };
}

/** What cannot be read breaks the first rule, and no other can be asked. */
function unreadable(
  { folder, name, version, issues }: { folder: string; name: string; version: string; issues: readonly LocatedIssue[] },
  asked: readonly Rule[],
): Checked {
  const found = issues.map(({ code, message, fix, file, line }) => ({
    message: `${code}: ${message}`,
    fix,
    file,
    line,
  }));
  const outcomes = [manifestRule, ...asked.filter((rule) => rule !== manifestRule)].map((rule): [Rule, Outcome] => [
    rule,
    rule === manifestRule ? found : 'The plugin cannot be read.',
  ]);
  return report({ folder, version, manifest: { id: name } }, outcomes);
}
