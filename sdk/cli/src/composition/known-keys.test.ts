import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workplaceSchema } from '../engine.ts';
import { knownKeys } from './known-keys.ts';

it('is what editors read: pnpm --filter @fachwerk/cli generate', () => {
  const file = join(import.meta.dirname, '../../schema/workplace.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(workplaceSchema())));
});

it('knows what may stand at a path', () => {
  expect(knownKeys(['land'])).toEqual(['id', 'name', 'locales']);
  expect(knownKeys(['plugins', '@acme/rooms'])).toContain('settings');
  expect(knownKeys(['points', 'shell.page@1'])).toEqual(['order', 'hide']);
  expect(knownKeys(['land', 'name'])).toEqual([]);
});
