/** On the screen, and for a run that counts also as a file: one for what runs together, one for what runs alone. */
const folder = process.env['VITEST_REPORT'];
const name = process.argv.includes('e2e') ? 'alone.json' : 'together.json';
export const reporters: (string | [string, Record<string, unknown>])[] = [
  'default',
  ...(folder ? [['json', { outputFile: `${folder}/${name}` }] as [string, Record<string, unknown>]] : []),
];
