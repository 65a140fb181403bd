import { expect, it } from 'vitest';
import { mailboxOf } from '../../objects.fixture.ts';
import { folderTree } from '../../folder-tree.ts';
import { treeMove } from './tree-keys.ts';

const mailboxes = [
  mailboxOf({ id: 'a', name: 'A' }),
  mailboxOf({ id: 'a1', name: 'A1', parentId: 'a' }),
  mailboxOf({ id: 'b', name: 'B' }),
];

it.each([
  ['ArrowDown', 0, { to: 1 }],
  ['ArrowDown', 2, { to: 2 }],
  ['ArrowUp', 0, { to: 0 }],
  ['End', 0, { to: 2 }],
  ['Home', 2, { to: 0 }],
  ['ArrowRight', 0, { to: 1 }],
  ['ArrowLeft', 0, { toggle: true }],
  ['ArrowLeft', 1, { to: 0 }],
  ['ArrowRight', 2, undefined],
  ['x', 0, undefined],
])('%s at %i', (key, at, expected) => {
  expect(treeMove(key, folderTree(mailboxes, new Set(), 'de'), at, new Set())).toEqual(expected);
});

it('opens a closed folder', () => {
  const closed = new Set(['a']);
  expect(treeMove('ArrowRight', folderTree(mailboxes, closed, 'de'), 0, closed)).toEqual({ toggle: true });
  expect(treeMove('ArrowLeft', folderTree(mailboxes, closed, 'de'), 0, closed)).toBe(undefined);
});
