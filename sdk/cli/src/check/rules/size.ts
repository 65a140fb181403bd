import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** Every kB is fetched by everybody who opens the view. */
export const sizeRule: Rule = {
  code: 'FW8113',
  name: 'size',
  checks: 'What start, each view and everything together load is within the budgets of fachwerk.config.ts.',
  run(subject) {
    const { code, budgets } = subject;
    const entries = Object.entries(code.sizes.entries).flatMap(([name, bytes]) =>
      above(subject, name, bytes, name === 'plugin' ? ['entry', budgets.entry] : ['view', budgets.view]),
    );
    return [...entries, ...above(subject, 'everything', code.sizes.all, ['all', budgets.all])];
  },
};

function above(
  { pluginModule, viewModules }: Subject,
  name: string,
  bytes: number,
  [key, limit]: readonly [string, number],
): Found[] {
  const size = bytes / 1024;
  if (size <= limit) return [];
  return [
    {
      message: `${name} is ${size.toFixed(1)} kB after compression; the budget is ${limit} kB.`,
      fix: `Import less or later (import()), or write budgets: { ${key}: ${Math.ceil(size)} } and say why.`,
      file: viewModules[name.replace(/\.view$/, '')] ?? pluginModule,
    },
  ];
}
