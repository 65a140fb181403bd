import { locateInSource } from '../../packages/locate-in-source.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** `@0` changes without notice; who builds on it changes with it. */
export const stableContractsRule: Rule = {
  code: 'FW8119',
  name: 'stable contracts',
  checks: 'For the stable channel nothing with the major 0 is used, opened, provided or filled.',
  run(subject) {
    if (subject.channel !== 'stable') return 'It is meant for the experimental channel.';
    return named(subject).flatMap(([part, key, id]) => (id.endsWith('@0') ? [told(subject, part, key, id)] : []));
  },
};

const named = ({ manifest }: Subject): (readonly [string, string, string])[] => [
  ...Object.entries(manifest.uses).map(([key, { id }]) => ['uses', key, id] as const),
  ...Object.entries(manifest.opens).map(([key, id]) => ['opens', key, id] as const),
  ...Object.entries(manifest.provides).flatMap(([key, one]) =>
    'id' in one ? [['provides', key, one.id] as const] : [],
  ),
  ...manifest.contributes.map(({ id, point }) => ['contributes', id, point] as const),
];

function told({ manifestFile }: Subject, part: string, key: string, id: string): Found {
  const { file, line } = locateInSource(manifestFile, [part, key]);
  return {
    message: `"${key}" in ${part} is ${id}, which is experimental.`,
    fix: "Wait for its major 1, or write channel: 'experimental' into fachwerk.config.ts.",
    file,
    line,
  };
}
