import { createHash } from 'node:crypto';
import type { Person } from '../engine/call.ts';
import { CORE } from '../engine/core-methods.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Limits } from '../engine/limits.ts';
import { COLLATIONS } from '../engine/sort.ts';
import type { Store } from '../engine/store.ts';
import { MAIL_CAPABILITIES } from '../mail/mail-methods.ts';
import { PRINCIPALS } from '../sharing/capabilities.ts';
import { accountObject } from '../account-object.ts';

const BEYOND_CORE = [...MAIL_CAPABILITIES, PRINCIPALS];
export const CAPABILITIES: ReadonlySet<string> = new Set([CORE, ...BEYOND_CORE]);

function coreCapability(limits: Limits): JsonObject {
  const {
    maxSizeUpload,
    maxConcurrentUpload,
    maxSizeRequest,
    maxConcurrentRequests,
    maxCallsInRequest,
    maxObjectsInGet,
    maxObjectsInSet,
  } = limits;
  return {
    maxSizeUpload,
    maxConcurrentUpload,
    maxSizeRequest,
    maxConcurrentRequests,
    maxCallsInRequest,
    maxObjectsInGet,
    maxObjectsInSet,
    collationAlgorithms: [...COLLATIONS],
  };
}

function accountsOf(store: Store, person: Person, limits: Limits): JsonObject {
  const visible = store.accounts.visibleTo(person.id);
  return Object.fromEntries(visible.map((account) => [account.id, accountObject(account, person, limits)]));
}

function content(store: Store, person: Person, limits: Limits): JsonObject {
  const beyond = Object.fromEntries(BEYOND_CORE.map((name) => [name, {}]));
  return {
    capabilities: { [CORE]: coreCapability(limits), ...beyond },
    accounts: accountsOf(store, person, limits),
    primaryAccounts: Object.fromEntries(BEYOND_CORE.map((name) => [name, person.id])),
    username: person.address,
  };
}

/** Changes when what the session says changes, and only then. */
function stateOf(session: JsonObject): string {
  return createHash('sha256').update(JSON.stringify(session)).digest('hex').slice(0, 16);
}

export function sessionState(store: Store, person: Person, limits: Limits): string {
  return stateOf(content(store, person, limits));
}

/** RFC 8620 §2. The URLs stand on the host that the client used. */
export function sessionOf(store: Store, person: Person, at: { limits: Limits; origin: string }): JsonObject {
  const session = content(store, person, at.limits);
  return {
    ...session,
    apiUrl: `${at.origin}/jmap/api`,
    downloadUrl: `${at.origin}/jmap/download/{accountId}/{blobId}/{name}?type={type}`,
    uploadUrl: `${at.origin}/jmap/upload/{accountId}/`,
    eventSourceUrl: `${at.origin}/jmap/eventsource/?types={types}&closeafter={closeafter}&ping={ping}`,
    state: stateOf(session),
  };
}
