import { join } from 'node:path';
import { API } from '@fachwerk/kernel/compose';
import { resolveAlone } from '../subject/resolve-alone.ts';
import type { Rule } from '../rule.ts';

/** Of the resolver: a host or a library out of range, a contract of another major, an API that is not spoken. */
const versions = new Set(['FW1219', 'FW1221', 'FW1222', 'FW8020', 'FW8021']);

/** A host runs plugins of its own API and of the one before; so a plugin must fit this host and the next. */
export const hostVersionsRule: Rule = {
  code: 'FW8123',
  name: 'host versions',
  checks: 'A host of the API that it was made for loads it, and the next one does too.',
  run(subject) {
    const built = subject.plugin.package.built?.api ?? API;
    const found = [built, built + 1].flatMap((api) =>
      resolveAlone(subject, api)
        .filter(({ code }) => versions.has(code))
        .map(({ code, message, fix }) => ({
          message: `${code}: ${message}`,
          fix,
          file: join(subject.folder, 'package.json'),
        })),
    );
    return [...new Map(found.map((one) => [one.message, one])).values()];
  },
};
