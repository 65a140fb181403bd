import { expect, test } from 'vitest';
import { judge } from './code/licence.ts';

test.for([
  ['MIT', 'fine'],
  ['(MIT OR GPL-3.0-only)', 'fine'],
  ['MIT AND GPL-3.0-only', 'refused'],
  ['LGPL-3.0-or-later', 'look'],
  ['Apache-2.0 WITH LLVM-exception', 'fine'],
  ['(MIT AND (EUPL-1.2 OR BUSL-1.1))', 'fine'],
  ['GPL-2.0-only OR LGPL-2.1-only AND MIT', 'look'],
  ['SEE LICENSE IN terms.pdf', 'refused'],
  ['(MIT', 'refused'],
  ['', 'refused'],
  [undefined, 'refused'],
] as const)('%s is %s', ([expression, verdict]) => {
  expect(judge(expression)).toBe(verdict);
});
