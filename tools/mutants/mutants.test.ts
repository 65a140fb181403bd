/** The table stays true to the sources. Whether each test fails is another question: `pnpm run check:mutants`. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { allMutants } from './all-mutants.ts';
import { mutated } from './mutate.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, root), 'utf8');

it.each(allMutants)('case $cases without $without: what is taken away is there', async (mutant) => {
  const text = await read(mutant.file);
  expect(mutated(text, mutant)).not.toBe(text);
  expect(await read(mutant.test.file)).toContain("from 'vitest'");
});

it('has a defence for every case of the isolated tier', () => {
  const cases = [...Array.from({ length: 25 }, (_, i) => i + 1), 32, 33];
  expect([...new Set(allMutants.flatMap((mutant) => mutant.cases))].toSorted((a, b) => a - b)).toEqual(cases);
});
