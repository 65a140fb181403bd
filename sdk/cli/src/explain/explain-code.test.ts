import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runCommand } from '../run-command.ts';
import { errorPages, explainCode, isCode } from './explain-code.ts';

const pages = join(import.meta.dirname, '../../../../docs/errors');
const codes = readFileSync(join(pages, 'README.md'), 'utf8').match(/(?<=^\| )FW\d{4}/gm) ?? [];

it('knows every code that there is: what happened, and what mends it', () => {
  expect(codes.length).toBeGreaterThan(200);
  const silent = codes.filter((code) => !/^FW\d{4}: \S.{3,}\n→ \S.{3,}\n/.test(explainCode(code)));
  expect(silent).toEqual([]);
});

it('prints the page of a code that has one, and how a small letter is meant', () => {
  expect(errorPages()).toBe(pages);
  const withPage = readdirSync(pages).flatMap((file) => /^(FW\d{4})\.md$/.exec(file)?.[1] ?? []);
  for (const code of withPage) {
    const told = explainCode(code.toLowerCase());
    expect(told).toContain(readFileSync(join(pages, `${code}.md`), 'utf8'));
    expect(told.split('\n').slice(0, 2).join('\n')).not.toContain('.md');
  }
});

it('says when nobody gives such a code, and which is near', () => {
  expect(() => explainCode('FW8999')).toThrow(/FW8007 No error has the code FW8999/);
  expect(() => explainCode('FW2044')).toThrow(/Did you mean "FW\d{4}"/);
  expect(['FW2004', 'fw2004', 'FW204', 'land.name'].map(isCode)).toEqual([true, true, false, false]);
});

it('is asked as a command, in any folder', async () => {
  let printed = '';
  const hear = (chunk: unknown) => Boolean((printed += String(chunk)));
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(hear));
  const ended = [await runCommand(['explain', 'FW2004']), await runCommand(['explain', 'FW8999'])];
  for (const spy of spies) spy.mockRestore();
  expect(ended).toEqual([0, 1]);
  expect(printed).toMatch(/^FW2004: a plugin may not use this\n→ [\s\S]*\nFW8007 No error/);
});
