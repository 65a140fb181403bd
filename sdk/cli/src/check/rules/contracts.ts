import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tried } from '@fachwerk/testing/stage';
import { locateInSource } from '../../packages/locate-in-source.ts';
import type { CheckReport } from '../check-report.ts';
import { runSuite, suites } from '../conformance.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** A contract is what callers rely on, whoever serves it. */
export const contractsRule: Rule = {
  code: 'FW8102',
  name: 'contracts it provides',
  checks:
    'Everything that it provides is described, and answers samples of its own shape with what the shape says or an error that it lists.',
  browser: true,
  async run(subject) {
    const provided = Object.entries(subject.manifest.provides).flatMap(([key, one]) =>
      'id' in one ? [[key, one.id] as const] : [],
    );
    if (provided.length === 0) return 'It provides nothing but views.';
    const unknown = provided.filter(([, id]) => !subject.facts[id]).map(([key, id]) => undescribed(subject, key, id));
    const trial = await subject.trial();
    const stage = await trial.stage();
    try {
      const tried = await stage.page.evaluate(() => globalThis.stage.provided());
      const suited = await Promise.all(provided.map(([key, id]) => bySuite(subject, key, id)));
      return [...unknown, ...tried.flatMap((one) => judge(subject, one, provided)), ...suited.flat()];
    } finally {
      await stage.close();
    }
  },
};

const undescribed = (subject: Subject, key: string, id: string): Found => ({
  message: `No shape describes "${id}".`,
  fix: 'Describe it in a *.schema.ts beside the manifest.',
  ...at(subject, key),
});

const at = ({ manifestFile }: Subject, key: string) => {
  const { file, line } = locateInSource(manifestFile, ['provides', key]);
  return { file, line };
};

function judge(
  subject: Subject,
  { id, member, result, why = '' }: Tried,
  provided: readonly (readonly [string, string])[],
): Found[] {
  const name = member === undefined ? id : `${id} ${member}`;
  const place = at(subject, provided.find(([, one]) => one === id)?.[0] ?? '');
  if (result === 'wrong')
    return [
      {
        message: `${name} gives what its shape refuses: ${why}.`,
        fix: 'Give what the shape says, or correct the shape.',
        ...place,
      },
    ];
  if (result === 'late')
    return [
      {
        message: `${name}: ${why}.`,
        fix: "Answer, or write timeout: 'none' into the shape of what waits for a person.",
        ...place,
      },
    ];
  if (result !== 'unlisted') return [];
  return [
    {
      message: `${name} fails with what its shape does not list: ${why}.`,
      fix: 'Catch it and throw failure(code), with a code that the shape lists in errors.',
      ...place,
    },
  ];
}

/** Where the contract has a suite, samples are not enough. */
async function bySuite(subject: Subject, key: string, id: string): Promise<Found[]> {
  const suite = suites[id];
  if (!suite) return [];
  const place = at(subject, key);
  if (subject.built)
    return wasPassed(subject)
      ? []
      : [
          {
            level: 'warning',
            message: `Whether it passes the suite of ${id} is not known: a packed plugin has no tests, and its report does not say so.`,
            fix: 'Ask its vendor for a package that fachwerk bundle checked.',
            ...place,
          },
        ];
  const result = await runSuite(subject.folder, id);
  const fix = `Write src/${key}.conformance.test.ts that calls ${suite.call} of @fachwerk/testing with your ${key}.`;
  if (!result?.file) return [{ message: `No test runs the suite of ${id}.`, fix, ...place }];
  if (result.failed.length > 0)
    return result.failed.map((name) => ({
      message: `The suite of ${id} fails: ${name}.`,
      fix: 'Run fachwerk test and mend it.',
      file: result.file ?? place.file,
    }));
  return result.passed > 0
    ? []
    : [{ message: `The test for ${id} runs nothing of its suite.`, fix, file: result.file }];
}

/** By the report that was packed with it. */
function wasPassed({ folder }: Subject): boolean {
  const file = join(folder, 'check-report.json');
  if (!existsSync(file)) return false;
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as CheckReport;
  return rules.some(({ code, result }) => code === contractsRule.code && result === 'passed');
}
