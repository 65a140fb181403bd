import type { AccountAccess } from './engine/accounts.ts';
import type { Person } from './engine/call.ts';
import { CORE } from './engine/core-methods.ts';
import type { JsonObject } from './engine/json.ts';
import type { Limits } from './engine/limits.ts';
import { mailAccountCapabilities } from './mail/mail-methods.ts';
import { sharingAccountCapabilities } from './sharing/capabilities.ts';

/** RFC 8620 §2: an account as the session says it to one person, and as a principal has it. */
export function accountObject(account: AccountAccess, person: Pick<Person, 'id'>, limits: Limits): JsonObject {
  return {
    name: account.personal ? account.address : account.name,
    isPersonal: account.personal,
    isReadOnly: account.readOnly,
    accountCapabilities: {
      [CORE]: {},
      ...mailAccountCapabilities(account, limits),
      ...sharingAccountCapabilities(account, person.id),
    },
  };
}
