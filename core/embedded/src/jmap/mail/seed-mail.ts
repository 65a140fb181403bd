import { stringOf } from '../engine/json.ts';
import { parseMail } from '../../mime/index.ts';
import type { Store } from '../engine/store.ts';
import { storeEmail } from './email-store.ts';
import { mailboxOfRole } from './mailbox-counts.ts';
import { createMailbox } from './provision.ts';

/** A mail that an account has from the beginning. */
export interface SeedMail {
  /** A role, or a path of names with slashes; missing mailboxes are made. */
  mailbox: string;
  raw: Uint8Array;
  keywords?: readonly string[];
  receivedAt: Date | string | number;
}

function childOf(store: Store, account: string, at: { parentId: string | null; name: string }): string {
  const list = store.changes.list(account, 'Mailbox');
  const known = list.find((item) => item['name'] === at.name && (item['parentId'] ?? null) === at.parentId);
  if (known) return stringOf(known['id']);
  return createMailbox(store, account, { ...at, role: null, sortOrder: 100 });
}

function findMailbox(store: Store, account: string, path: string): string {
  const byRole = mailboxOfRole(store, account, path);
  if (byRole !== undefined) return byRole;
  let parentId: string | null = null;
  for (const name of path.split('/').filter((part) => part !== '')) {
    parentId = childOf(store, account, { parentId, name });
  }
  if (parentId === null) throw new Error(`a seed mail names the mailbox "${path}"`);
  return parentId;
}

export function storeSeedMail(store: Store, account: string, seed: SeedMail): void {
  const blob = store.blobs.add(account, seed.raw, 'message/rfc822');
  storeEmail(store, account, {
    blob,
    mail: parseMail(seed.raw),
    mailboxes: [findMailbox(store, account, seed.mailbox)],
    keywords: (seed.keywords ?? []).map((keyword) => keyword.toLowerCase()),
    receivedAt: new Date(seed.receivedAt).getTime(),
  });
}
