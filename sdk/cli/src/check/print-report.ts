/** A report as a person reads it: what is wrong by rule, with its place and what mends it, and one line at the end. */
import type { CheckFinding, CheckReport } from './check-report.ts';

export function printReport({ plugin, version, findings, rules }: CheckReport): string {
  const groups = rules.flatMap((rule) => {
    const found = findings.filter(({ code }) => code === rule.code);
    return found.length === 0
      ? []
      : [[`${rule.code} ${rule.name}`, ...found.map(printFinding), why(rule.code)].join('\n')];
  });
  const skipped = rules.flatMap(({ code, name, result, reason }) =>
    result === 'notApplicable' ? [`  ${code} ${name}: ${reason}`] : [],
  );
  const notAsked = skipped.length === 0 ? [] : [`Not applicable:\n${skipped.join('\n')}`];
  return `${[...groups, ...notAsked, summary({ plugin, version, findings, rules })].join('\n\n')}\n`;
}

/** Its page, which is in this command. */
const why = (code: string): string => `  Why, wrong and right: fachwerk explain ${code}`;

const printFinding = ({ level, message, fix, file, line }: CheckFinding): string => {
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`} `;
  return `  ${place}${level === 'warning' ? 'warning: ' : ''}${message}\n    → ${fix}`;
};

function summary({ plugin, version, findings, rules }: CheckReport): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const passed = rules.filter(({ result }) => result === 'passed').length;
  return `${plugin} ${version}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}, ${passed} of ${count(rules.length, 'rule')} passed.`;
}
