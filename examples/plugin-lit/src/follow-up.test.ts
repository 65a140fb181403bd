import { expect, test } from 'vitest';
import { dayAfter, followUpsIn, withFollowUp, without } from './follow-up.ts';

const one = (id: string, due: string) => ({ account: 'a', id, title: id, due });

test('a mail has one day, and the next is first', () => {
  const all = [one('1', '2026-11-27'), one('2', '2026-12-01')].reduce(
    withFollowUp,
    withFollowUp([], one('3', '2026-11-30')),
  );
  expect(all.map(({ id }) => id)).toEqual(['1', '3', '2']);
  expect(withFollowUp(all, one('1', '2027-01-01')).map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(without(all, one('3', ''))).toHaveLength(2);
});

test('days are counted over the ends of months', () => {
  expect(dayAfter(new Date(2026, 10, 29), 3)).toBe('2026-12-02');
  expect(dayAfter(new Date(2026, 11, 31), 1)).toBe('2027-01-01');
});

test.each([[undefined], [null], ['x'], [[null, 1, { id: 'x' }]]])('of %j nothing is believed', (value) => {
  expect(followUpsIn(value)).toEqual([]);
});
