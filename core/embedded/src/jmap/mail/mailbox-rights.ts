import type { AccountAccess } from '../engine/accounts.ts';
import type { Json, JsonObject } from '../engine/json.ts';

/** The inbox stays, since mail is delivered into it. */
export function mailboxRights(account: AccountAccess, role: Json): JsonObject {
  const may = !account.readOnly;
  return {
    mayReadItems: true,
    mayAddItems: may,
    mayRemoveItems: may,
    maySetSeen: may,
    maySetKeywords: may,
    mayCreateChild: may,
    mayRename: may,
    mayDelete: may && role !== 'inbox',
    maySubmit: may,
  };
}
