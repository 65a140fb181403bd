import type { JsonObject } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import type { Store } from '../engine/store.ts';
import { createFirstIdentity } from './identity.ts';
import { german } from './server-texts.ts';
import { createVacation } from './vacation-response.ts';

const STANDARD = ['inbox', 'drafts', 'sent', 'archive', 'junk', 'trash'];

export function createMailbox(
  store: Store,
  account: string,
  wanted: { name: string; parentId: string | null; role: string | null; sortOrder: number },
): string {
  const id = newId('x');
  const json: JsonObject = { id, ...wanted };
  store.changes.create(account, 'Mailbox', { id, json });
  return id;
}

/** What each account has from its first moment. */
export function provisionMail(store: Store, account: { id: string; address: string; name: string }): void {
  for (const [index, role] of STANDARD.entries()) {
    const name = german(`mailbox-${role}`);
    createMailbox(store, account.id, { name, parentId: null, role, sortOrder: (index + 1) * 10 });
  }
  createFirstIdentity(store, account);
  createVacation(store, account.id);
}
