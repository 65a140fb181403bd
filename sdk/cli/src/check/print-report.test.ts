import { expect, it } from 'vitest';
import { printReport } from './print-report.ts';

it('says what a vendor can do: mend it, and ask this command why', () => {
  const found = { code: 'FW8103', level: 'error', message: 'Too much.', fix: 'Take it out.' } as const;
  const printed = printReport({
    plugin: 'acme.rooms',
    version: '1.0.0',
    findings: [{ ...found, file: 'src/manifest.ts', line: 4 }, found],
    rules: [
      { code: 'FW8103', name: 'permissions', result: 'failed' },
      { code: 'FW8111', name: 'no eval', result: 'passed' },
      { code: 'FW8116', name: 'bill', result: 'notApplicable', reason: 'fachwerk bundle writes it.' },
    ],
  });
  expect(printed).toBe(`FW8103 permissions
  src/manifest.ts:4 Too much.
    → Take it out.
  Too much.
    → Take it out.
  Why, wrong and right: fachwerk explain FW8103

Not applicable:
  FW8116 bill: fachwerk bundle writes it.

acme.rooms 1.0.0: 2 errors, 0 warnings, 1 of 3 rules passed.
`);
});
