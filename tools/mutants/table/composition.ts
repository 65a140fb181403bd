/** Cases 21 to 23, 32 and 33: what is refused before, or when, a workplace is composed, built and started. */
import { testsOf, type Mutant } from '../mutant.ts';

const rules = testsOf('sdk/cli/src/check/rules.test.ts');
const chaos = testsOf('core/sandbox/test/chaos.test.ts', { built: true });
const resolve = testsOf('core/kernel/src/compose/resolve.test.ts');
const updates = testsOf('core/kernel/src/compose/updates.test.ts');
const start = testsOf('core/gateway/src/start-gateway.test.ts');
const build = testsOf('sdk/cli/src/build-workplace.test.ts');
const compose = 'core/kernel/src/compose';

export const composition: readonly Mutant[] = [
  {
    cases: [21],
    without: 'the rule about tags',
    file: 'sdk/cli/src/check/rules/element-names.ts',
    search: 'if (tag === undefined) return [];',
    replace: 'return [];',
    test: rules('FW8112'),
  },
  {
    cases: [21],
    without: 'the word of which plugin failed',
    file: 'core/kernel/src/create-host.ts',
    search: "if (owner) reporter(core, owner.id)('page', 'FW1015', error);",
    replace: '',
    test: chaos('in the page benennt neu'),
  },
  {
    cases: [22],
    without: 'the rule about a second Lit',
    file: 'sdk/cli/src/check/rules/host-libraries.ts',
    search: '    ...hidden(code),\n',
    replace: '',
    test: rules('FW8120'),
  },
  {
    cases: [22],
    without: 'the hold on what every object has',
    file: 'core/shell/src/boot.ts',
    search: 'Object.preventExtensions(Object.prototype);\n',
    replace: '',
    test: chaos('22: what every object has'),
  },
  {
    cases: [23],
    without: 'the tier of a stranger',
    file: `${compose}/tiers.ts`,
    search: "policy?.default ?? 'isolated'",
    replace: "policy?.default ?? 'trusted'",
    test: resolve('run where the composition says'),
  },
  {
    cases: [32],
    without: 'the comparison of every file',
    file: 'core/gateway/src/start/read-site.ts',
    search: 'if (bytes.length !== expected.size || sha384 !== expected.sha384)',
    replace: 'if (bytes.length !== expected.size && sha384 === expected.sha384)',
    test: start('case 32: the lock names the file whose bytes changed'),
  },
  {
    cases: [32],
    without: 'the comparison of the lock',
    file: 'core/gateway/src/start/read-lock.ts',
    search: 'if (lockRoot(lock) !== lock.root)',
    replace: "if (lock.root === '')",
    test: start('case 32: the lock refuses a lock that somebody edited'),
  },
  {
    cases: [32],
    without: 'the integrity of what is always loaded',
    file: 'sdk/cli/src/site/page.ts',
    search: 'json({ imports: importMap, integrity })',
    replace: 'json({ imports: importMap })',
    test: build('protects what is always loaded'),
  },
  {
    cases: [33],
    without: 'the look at new grants',
    file: `${compose}/updates.ts`,
    search: 'if (added.length === 0) return;',
    replace: 'return;',
    test: updates('with a new grant'),
  },
  {
    cases: [33],
    without: 'the look at a new tier',
    file: `${compose}/updates.ts`,
    search: "if (before.tier === 'isolated' && tiers.get(before.id) === 'trusted') checkTier(scene, plugin);",
    replace: '',
    test: updates('with a new tier'),
  },
  {
    cases: [33],
    without: 'the look at an older version',
    file: `${compose}/updates.ts`,
    search: 'if (isOlder(plugin.version, before.version)) checkOlder(scene, plugin, before);',
    replace: '',
    test: updates('to an older version'),
  },
  {
    cases: [33],
    without: 'the list of revoked versions',
    file: `${compose}/revocations.ts`,
    search: 'if (!found) continue;',
    replace: 'continue;',
    test: updates('is never composed'),
  },
];
