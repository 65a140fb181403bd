import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';

const root = join(import.meta.dirname, '../../../..');
const told = ['rules.test.ts', 'browser-rules.test.ts', 'built.test.ts']
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

test('codes and names of rules are their own', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test.for(rules.map(({ code }) => code))('%s has a page with why, wrong and right, and a test', (code) => {
  const page = join(root, 'docs/errors', `${code}.md`);
  expect(existsSync(page)).toBe(true);
  for (const heading of [`# ${code}: `, '## Why', '## Wrong', '## Right', '## How to fix it'])
    expect(readFileSync(page, 'utf8')).toContain(heading);
  expect(told).toContain(code);
});
