import { usedNames } from '../code/used-names.ts';
import { locateInSource } from '../../packages/locate-in-source.ts';
import { narrowUse, removeUse } from '../code/manifest-edits.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** A plugin asks for what it uses; what it uses without need, a Land would have to grant. */
export const usesRule: Rule = {
  code: 'FW8103',
  name: 'permissions asked and used',
  checks:
    'Everything in uses and opens is used by the code, and of a service no more members are asked for than are called.',
  run(subject) {
    if (subject.built)
      return 'The names of the sources are gone from a built package; its check report says what was found.';
    const used = usedNames(subject);
    return [
      ...Object.keys(subject.manifest.uses).flatMap((key) => ofUse(subject, key, used)),
      ...Object.keys(subject.manifest.opens).flatMap((key) => (used.has(key) ? [] : [unused(subject, 'opens', key)])),
    ];
  },
};

function ofUse(subject: Subject, key: string, used: ReturnType<typeof usedNames>): readonly Found[] {
  if (!used.has(key)) return [unused(subject, 'uses', key)];
  const use = subject.manifest.uses[key];
  const shape = use && subject.facts[use.id];
  if (shape?.kind !== 'service' || use?.namedBy) return [];
  const asked = use?.members ?? Object.keys(shape.members ?? {});
  const called = asked.filter((member) => used.member(key, member));
  const needless = asked.filter((member) => !called.includes(member));
  const costly = needless.filter((member) => shape.members?.[member]?.needs !== undefined);
  // Members that need nothing cost nobody anything, unless the author listed them by hand.
  if (called.length === 0 || (use?.members ? needless : costly).length === 0) return [];
  const list = called.map((member) => `'${member}'`).join(', ');
  const permissions = [...new Set(costly.map((member) => shape.members?.[member]?.needs ?? ''))].toSorted().join(', ');
  const asks = permissions ? `, and so asks for ${permissions}` : '';
  return [
    {
      message: `"${key}" asks for ${needless.join(', ')} of ${use?.id}, which the code never calls${asks}.`,
      fix: `Write only(…, ${list}) in the manifest, or run fachwerk check --fix.`,
      ...at(subject, 'uses', key),
      mends: narrowUse(subject.manifestFile, key, called),
    },
  ];
}

const unused = (subject: Subject, part: 'uses' | 'opens', key: string): Found => ({
  message: `"${key}" in ${part} is never used by the code.`,
  fix: `Take it out of ${part}, or run fachwerk check --fix.`,
  ...at(subject, part, key),
  mends: removeUse(subject.manifestFile, part, key),
});

const at = ({ manifestFile }: Subject, part: string, key: string) => {
  const { file, line } = locateInSource(manifestFile, [part, key]);
  return { file, line };
};
