/** The mailboxes of an account in the order that people look for them. */
import type { Mailbox } from '@fachwerk/model/mail';

/** RFC 8621 roles that have a place and a name of ours, in this order. */
const roles = ['inbox', 'drafts', 'sent', 'archive', 'junk', 'trash'] as const;
export type Role = (typeof roles)[number];

export interface Folder {
  readonly mailbox: Mailbox;
  readonly role: Role | undefined;
  readonly level: number;
  readonly hasChildren: boolean;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

export const roleOf = (mailbox: Pick<Mailbox, 'role'>): Role | undefined => roles.find((role) => role === mailbox.role);
export const byRole = (mailboxes: readonly Mailbox[], role: Role): Mailbox | undefined =>
  mailboxes.find((mailbox) => mailbox.role === role);

function order(a: Mailbox, b: Mailbox, locale: string): number {
  const rank = (mailbox: Mailbox): number => {
    const role = roleOf(mailbox);
    return role ? roles.indexOf(role) : roles.length;
  };
  return rank(a) - rank(b) || a.sortOrder - b.sortOrder || a.name.localeCompare(b.name, locale, { numeric: true });
}

/** All folders from the top down; those below a folder in `closed` are left out. */
export function folderTree(mailboxes: readonly Mailbox[], closed: ReadonlySet<string>, locale: string): Folder[] {
  const known = new Set(mailboxes.map((mailbox) => mailbox.id));
  const children = new Map<string | null, Mailbox[]>();
  for (const mailbox of mailboxes) {
    // A folder whose parent this person may not see stands at the top.
    const parent = mailbox.parentId !== null && known.has(mailbox.parentId) ? mailbox.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), mailbox]);
  }
  const rows: Folder[] = [];
  const add = (parent: string | null, level: number): void => {
    const siblings = (children.get(parent) ?? []).toSorted((a, b) => order(a, b, locale));
    siblings.forEach((mailbox, index) => {
      const hasChildren = children.has(mailbox.id);
      rows.push({ mailbox, role: roleOf(mailbox), level, hasChildren, position: index + 1, siblings: siblings.length });
      if (hasChildren && !closed.has(mailbox.id)) add(mailbox.id, level + 1);
    });
  };
  add(null, 1);
  return rows;
}

/** Whether mails can be put there: not back where they are, not among drafts, and only where one may. */
export const takesMails = (mailbox: Mailbox, from: string | undefined): boolean =>
  mailbox.id !== from && mailbox.myRights.mayAddItems && mailbox.role !== 'drafts' && mailbox.role !== 'sent';

const icons = {
  inbox: 'inbox',
  drafts: 'draft',
  sent: 'send',
  archive: 'archive',
  junk: 'spam',
  trash: 'delete',
} as const;
export const folderIcon = (mailbox: Mailbox): string => {
  const role = roleOf(mailbox);
  return role ? icons[role] : 'folder';
};
