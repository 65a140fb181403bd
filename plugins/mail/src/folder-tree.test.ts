import type { Mailbox } from '@fachwerk/model/mail';
import { describe, expect, it } from 'vitest';
import { mailboxOf } from './objects.fixture.ts';
import { folderTree, takesMails } from './folder-tree.ts';

const show = (mailboxes: Mailbox[], closed: string[] = []): string[] =>
  folderTree(mailboxes, new Set(closed), 'de').map(
    ({ mailbox, level, position, siblings }) => `${'  '.repeat(level - 1)}${mailbox.name} ${position}/${siblings}`,
  );

const mailboxes = [
  mailboxOf({ id: 'z', name: 'Zentrale Dienste' }),
  mailboxOf({ id: 'a2', name: 'Amt 10', parentId: 'z' }),
  mailboxOf({ id: 'a1', name: 'Amt 2', parentId: 'z' }),
  mailboxOf({ id: 't', name: 'Trash', role: 'trash' }),
  mailboxOf({ id: 'ä', name: 'Ärger' }),
  mailboxOf({ id: 'i', name: 'Inbox', role: 'inbox' }),
];

describe('folderTree', () => {
  it('puts roles first, then names as a reader sorts them', () => {
    expect(show(mailboxes)).toEqual([
      'Inbox 1/4',
      'Trash 2/4',
      'Ärger 3/4',
      'Zentrale Dienste 4/4',
      '  Amt 2 1/2',
      '  Amt 10 2/2',
    ]);
  });

  it('leaves out what is below a closed folder', () => {
    expect(show(mailboxes, ['z'])).not.toContain('  Amt 2 1/2');
  });

  it('shows a folder whose parent is not seen at the top', () => {
    expect(show([mailboxOf({ id: 'x', name: 'Geteilt', parentId: 'unseen' })])).toEqual(['Geteilt 1/1']);
  });
});

it('takesMails asks for the right to add', () => {
  const folder = mailboxOf({ id: 'x' });
  expect(takesMails(folder, 'y')).toBe(true);
  expect(takesMails(folder, 'x')).toBe(false);
  expect(takesMails({ ...folder, role: 'drafts' }, 'y')).toBe(false);
  expect(takesMails({ ...folder, myRights: { ...folder.myRights, mayAddItems: false } }, 'y')).toBe(false);
});
