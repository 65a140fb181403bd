import type { Tried } from '@fachwerk/testing/stage';
import { locateInSource } from '../../packages/locate-in-source.ts';
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
      return [...unknown, ...tried.flatMap((one) => judge(subject, one, provided))];
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
