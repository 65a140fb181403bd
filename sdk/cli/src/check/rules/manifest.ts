import { API } from '@fachwerk/kernel/compose';
import { locateInSource } from '../../packages/locate-in-source.ts';
import { resolveAlone } from '../subject/resolve-alone.ts';
import type { Rule } from '../rule.ts';

/** Of the resolver: what is wrong whatever else is installed. */
const own = new Set(['FW1202', 'FW1209', 'FW1210', 'FW1213', 'FW1216', 'FW1217', 'FW1218']);

/** What stops a plugin from being read at all is found before any rule runs; the engine tells it under this one. */
export const manifestRule: Rule = {
  code: 'FW8101',
  name: 'manifest',
  checks:
    'The manifest is strict and data, its modules exist and can be bundled, every id is described, and points take what it contributes.',
  run(subject) {
    return resolveAlone(subject, subject.plugin.package.built?.api ?? API)
      .filter(({ code }) => own.has(code))
      .map(({ code, message, fix, at }) => {
        const { file, line } = locateInSource(subject.manifestFile, at?.in === 'manifest' ? at.path : []);
        return { message: `${code}: ${message}`, fix, file, line };
      });
  },
};
