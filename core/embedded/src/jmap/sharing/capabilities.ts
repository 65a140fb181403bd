import type { AccountAccess } from '../engine/accounts.ts';
import type { JsonObject } from '../engine/json.ts';
import { principalIdOf } from './principal-id.ts';

export const PRINCIPALS = 'urn:ietf:params:jmap:principals';
/** Stands at accounts alone, never among what the server can do. */
const OWNER = 'urn:ietf:params:jmap:principals:owner';

/** RFC 9670 §1.5: everybody's own account has the directory, and each account says whose data it holds. */
export function sharingAccountCapabilities(account: AccountAccess, person: string): JsonObject {
  const owner = { [OWNER]: { accountIdForPrincipal: person, principalId: principalIdOf(account.id) } };
  return account.personal ? { [PRINCIPALS]: { currentUserPrincipalId: principalIdOf(person) }, ...owner } : owner;
}
