import { expect, test } from 'vitest';
import { Timeline, type Passed } from './timeline.ts';

const fact = (id: string, source = 'acme.rooms'): Passed => ({
  kind: 'fact',
  time: 0,
  source,
  id,
  size: 1,
  listeners: 1,
});
const call: Passed = {
  kind: 'call',
  time: 0,
  source: 'x.user',
  id: 'mail.store@1',
  member: 'set',
  ms: 3,
  code: 'FW2004',
};
const ids = (timeline: Timeline): string[] => timeline.shown.map(({ id }) => id);

test('the last stands first, and every word of the filter must be in it', () => {
  const timeline = new Timeline();
  timeline.add([fact('a@1'), fact('b@1')]);
  timeline.add([call]);
  expect(ids(timeline)).toEqual(['mail.store@1', 'b@1', 'a@1']);
  timeline.filter = 'Call SET';
  expect(ids(timeline)).toEqual(['mail.store@1']);
  timeline.filter = 'fw2004 rooms';
  expect(ids(timeline)).toEqual([]);
});

test('what passes while it is paused waits, and is there afterwards', () => {
  const timeline = new Timeline();
  timeline.add([fact('a@1')]);
  timeline.paused = true;
  timeline.add([fact('b@1')]);
  expect([ids(timeline), timeline.waiting]).toEqual([['a@1'], 1]);
  timeline.resume();
  expect([ids(timeline), timeline.waiting]).toEqual([['b@1', 'a@1'], 0]);
  timeline.clear();
  expect(ids(timeline)).toEqual([]);
});

test('it holds no more than can be looked through', () => {
  const timeline = new Timeline();
  timeline.add(Array.from({ length: 2000 }, (_, i) => fact(`t${i}@1`)));
  expect(timeline.shown).toHaveLength(200);
  timeline.filter = 't1500@1';
  expect(ids(timeline)).toEqual(['t1500@1']);
  timeline.filter = 't1499@1';
  expect(ids(timeline)).toEqual([]);
});
