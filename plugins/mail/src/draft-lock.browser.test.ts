import { expect, it, vi } from 'vitest';
import { DraftLock, isBeingWritten } from './draft-lock.ts';

const nothing = async (): Promise<void> => undefined;

it('gives a draft to one editor, and hands it over on request after saving', async () => {
  const key = crypto.randomUUID();
  const saved: string[] = [];
  const first = new DraftLock(key, async () => void saved.push('saved'));
  const second = new DraftLock(key, nothing);
  await first.open();
  await second.open();
  expect([first.state$.value, second.state$.value]).toEqual(['held', 'elsewhere']);
  expect(await isBeingWritten(key)).toBe(true);
  await second.take();
  expect([first.state$.value, second.state$.value]).toEqual(['elsewhere', 'held']);
  expect(saved).toEqual(['saved']);
  first.end();
  second.end();
  await vi.waitFor(async () => expect(await isBeingWritten(key)).toBe(false));
});

it('does not wait for ever for one that does not answer', async () => {
  const key = crypto.randomUUID();
  const stuck = new DraftLock(key, () => new Promise(() => undefined));
  const other = new DraftLock(key, nothing);
  await stuck.open();
  await other.take();
  expect([stuck.state$.value, other.state$.value]).toEqual(['elsewhere', 'held']);
  stuck.end();
  other.end();
});
