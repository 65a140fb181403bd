import { expect, test } from 'vitest';
import { listAction, type ListKey } from './list-keys.ts';
import { ListLayout } from './list-layout.ts';
import { ListWindow } from './list-window.ts';

const top = { scrollTop: 0, height: 500 };

test('only what is seen, and some around it', () => {
  const layout = new ListLayout(1000, 50);
  expect(layout.visible(top)).toEqual({ first: 0, last: 9 });
  expect(layout.visible({ scrollTop: 525, height: 500 }, 2)).toEqual({ first: 8, last: 22 });
  expect(layout.visible({ scrollTop: 49_500, height: 500 }, 6)).toEqual({ first: 984, last: 999 });
  expect(new ListLayout(0, 50).visible(top)).toEqual({ first: 0, last: -1 });
});

test('a row is revealed with the least movement', () => {
  const layout = new ListLayout(1000, 50);
  expect(layout.reveal(3, top)).toBe(0);
  expect(layout.reveal(10, top)).toBe(50);
  expect(layout.reveal(2, { scrollTop: 1000, height: 500 })).toBe(100);
  expect(layout.reveal(5000, top)).toBe(49_500);
});

test('two million rows fit: the last can be reached, and is where it is seen', () => {
  const layout = new ListLayout(2_000_000, 64);
  expect(layout.height).toBeLessThanOrEqual(15_000_000);
  const end = { scrollTop: layout.height - 500, height: 500 };
  expect(layout.visible(end).last).toBe(1_999_999);
  expect(layout.top(1_999_999, end) + 64).toBeCloseTo(layout.height, 3);
  const at = { scrollTop: layout.reveal(1_000_000, top), height: 500 };
  expect(layout.visible(at)).toEqual({ first: 999_993, last: 1_000_000 });
  expect(layout.offset({ ...at, scrollTop: layout.shift(3, at) }) - layout.offset(at)).toBeCloseTo(192, 3);
});

test('a window knows which rows it holds', () => {
  const window = new ListWindow(100, ['a', 'b', 'c'], (item) => item);
  expect([window.at(101), window.keyAt(99), window.indexOf('c'), window.indexOf('x')]).toEqual([
    'b',
    undefined,
    102,
    -1,
  ]);
  expect([window.covers(99), window.covers(102), window.covers(103)]).toEqual([false, true, false]);
  expect(window.keysBetween(102, 90)).toEqual(['a', 'b', 'c']);
  expect(window.keysBetween(101, 101)).toEqual(['b']);
});

const key = (name: string, more: Partial<ListKey> = {}): ListKey => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test.each([
  [key('ArrowDown'), { type: 'move', to: 5, extend: false }],
  [key('ArrowUp', { shiftKey: true }), { type: 'move', to: 3, extend: true }],
  [key('PageDown'), { type: 'move', to: 9, extend: false }],
  [key('Home'), { type: 'move', to: 0, extend: false }],
  [key('End'), { type: 'move', to: 9, extend: false }],
  [key(' '), { type: 'toggle' }],
  [key('a', { ctrlKey: true }), { type: 'all' }],
  [key('Enter'), { type: 'activate' }],
  [key('a'), undefined],
  [key('Enter', { ctrlKey: true }), undefined],
  // AltGr of a German keyboard comes with both.
  [key('ArrowDown', { altKey: true, ctrlKey: true }), undefined],
])('%o does %o', (event, action) => {
  expect(listAction(event, 4, 8, 10)).toEqual(action);
});
