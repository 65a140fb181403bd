import { expect, it } from 'vitest';
import { findCopies } from './find-copies.ts';

const outputs = (...sources: string[]) => ({ outputs: { 'a.js': { imports: [], sources } } });

it('tells copies from files', () => {
  const one = outputs('../node_modules/rxjs/a.js', '../node_modules/rxjs/b.js', '../node_modules/lit-html/x.js');
  expect(findCopies(one, 'package.json')).toEqual([]);
  const two = outputs(
    '.pnpm/lit-html@3.1.0/node_modules/lit-html/a.js',
    '.pnpm/lit-html@3.2.0/node_modules/lit-html/a.js',
  );
  expect(findCopies(two, 'package.json')).toMatchObject([
    { code: 'FW1109', message: expect.stringContaining('2 copies of lit-html'), file: 'package.json' },
  ]);
});
