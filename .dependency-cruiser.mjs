// The directions of docs/architecture.md. Each rule says why in its comment, which the report prints.
const rule = (name, comment, from, path, pathNot) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path, pathNot },
});
const ours = '^(core|sdk|plugins|examples)/';
const tests = '(\\.(test|test-d|bench|stories|fixture)\\.ts$|/test/)';
export default {
  forbidden: [
    rule('kernel-alone', 'The kernel imports nothing of ours.', { path: '^core/kernel/' }, ours, '^core/kernel/'),
    rule(
      'gateway-alone',
      'The gateway imports the kernel and, by its public door, embedded.',
      { path: '^core/gateway/', pathNot: tests },
      ours,
      '^(core/(gateway|kernel|embedded)|sdk/model)/',
    ),
    rule(
      'embedded-alone',
      'The embedded services import nothing of ours.',
      { path: '^core/embedded/' },
      ours,
      '^core/embedded/',
    ),
    rule(
      'core-on-kernel',
      'Shell and sandbox import the kernel, model, ui and theme.',
      { path: '^core/(shell|sandbox)/', pathNot: tests },
      ours,
      '^(core/(kernel|$1)|sdk/(model|ui|theme-kern))/',
    ),
    rule(
      'sdk-on-kernel',
      'sdk/* knows no plugin and, of the core, only the kernel.',
      { path: '^sdk/', pathNot: '^sdk/(cli|testing)/' },
      ours,
      '^(core/kernel|sdk)/',
    ),
    rule(
      'plugin-on-sdk',
      'A plugin imports sdk, model, ui and libraries; another plugin it knows by names alone.',
      { path: '^plugins/([^/]+)/', pathNot: tests },
      ours,
      '^(plugins/$1|sdk/(sdk|model|ui))/',
    ),
    rule(
      'one-inversify',
      'Only container.ts knows Inversify.',
      { path: ours, pathNot: '^core/kernel/src/container\\.ts$' },
      'node_modules/inversify/',
      '^$',
    ),
    rule(
      'lit-in-elements',
      'Lit only in shell, ui, theme, the lit door of the sdk, and elements/.',
      {
        path: ours,
        pathNot: [
          '^(core/shell|sdk/ui|sdk/theme-kern|sdk/cli|sdk/sdk/src/lit|(plugins/[^/]+|examples/plugin-[^/]+)/src/elements)/?',
          // A vendor's package, for which our rule of folders is none.
          '^examples/raumbuchung/',
          '/vendor/',
          tests,
        ],
      },
      'node_modules/@?lit[-/]',
      '^$',
    ),
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one. Types alone make no order of loading.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared',
      // Fixtures stand for a vendor's packages: what they import is there only where a test has installed it.
      comment: 'What is imported is declared.',
      severity: 'error',
      from: { pathNot: '^sdk/cli/fixtures/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Halves of plugins, which a test joins with the other half.
    exclude: { path: '(/dist/|^sdk/create/templates/|/fixtures/\\.?check/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@fachwerk/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
