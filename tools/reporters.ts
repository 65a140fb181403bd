/** On the screen, and for a run that counts also as a file. */
const report = process.env['VITEST_REPORT'];
export const reporters: (string | [string, Record<string, unknown>])[] = [
  'default',
  ...(report ? [['json', { outputFile: report }] as [string, Record<string, unknown>]] : []),
];
