import { join } from 'node:path';
import { judge, type Verdict } from '../code/licence.ts';
import type { Found, Rule } from '../rule.ts';
import type { BundledPackage } from '../subject/subject.ts';

/** A Land publishes and passes on what it runs. */
export const licencesRule: Rule = {
  code: 'FW8115',
  name: 'licences',
  checks: 'The plugin and every package in its bundle have a licence that permits use by everybody; LGPL is a warning.',
  run({ packageJson, code, folder, name, version }) {
    const license = typeof packageJson['license'] === 'string' ? packageJson['license'] : undefined;
    const own = { name, version, folder, license, files: [] };
    return [own, ...code.packages].flatMap((one) => told(one, judge(one.license)));
  },
};

function told({ name, version, folder, license }: BundledPackage, verdict: Verdict): Found[] {
  if (verdict === 'fine') return [];
  const what = license === undefined ? 'names no licence' : `is under ${license}`;
  return [
    {
      level: verdict === 'look' ? 'warning' : 'error',
      message: `${name}@${version} ${what}${verdict === 'look' ? ', which asks that it can be replaced' : ''}.`,
      fix:
        verdict === 'look'
          ? 'Make sure that it stays a file of its own, or take another package.'
          : 'Take another package, or write an SPDX expression into its package.json if it is yours.',
      file: join(folder, 'package.json'),
    },
  ];
}
