import type { Item } from '@fachwerk/model/notifications';
import { expect, test } from 'vitest';
import { Inbox } from './inbox.ts';

const item = (id: string): Item => ({ id, time: 0, source: 'x', title: id, body: '', group: '', read: false });
const seen = (inbox: Inbox): Item[] => {
  let last: Item[] = [];
  inbox.items.subscribe((items) => (last = items)).unsubscribe();
  return last;
};

test('the newest is first, and the 201st drops the oldest', () => {
  const inbox = new Inbox();
  for (let i = 0; i <= 200; i++) inbox.add(item(String(i)));
  expect(seen(inbox)).toHaveLength(200);
  expect(seen(inbox)[0]?.id).toBe('200');
  expect(inbox.find('0')).toBeUndefined();
});

test('marks some, or all', () => {
  const inbox = new Inbox();
  for (const id of ['a', 'b', 'c']) inbox.add(item(id));
  inbox.mark(true, ['b']);
  expect(seen(inbox).map(({ read }) => read)).toEqual([false, true, false]);
  inbox.mark(true);
  expect(seen(inbox).every(({ read }) => read)).toBe(true);
  inbox.clear();
  expect(seen(inbox)).toEqual([]);
});
