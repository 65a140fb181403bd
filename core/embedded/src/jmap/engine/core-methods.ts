import { checkArguments } from './arguments.ts';
import type { Method } from './call.ts';
import { id, listOf } from './checks.ts';
import type { RegisteredMethod } from './dispatch.ts';
import { SetError } from './failures.ts';
import { recordOrNull, type JsonObject } from './json.ts';

export const CORE = 'urn:ietf:params:jmap:core';

export const echo: Method = (args) => args;

/** Reads a blob that may be a whole one or a part inside one. */
export type FindBlob = (
  account: string,
  blobId: string,
) => { bytes: Uint8Array; type: string | null } | undefined;

/** Blob/copy, RFC 8620 §6.3. */
export function blobCopy(findBlob: FindBlob): Method {
  return (args, call) => {
    checkArguments(args, { fromAccountId: id, blobIds: listOf(id) }, ['fromAccountId', 'blobIds']);
    const from = call.account(args['fromAccountId'], 'fromAccountNotFound');
    const to = call.writableAccount(args['accountId']);
    const copied = new Map<string, string>();
    const notCopied = new Map<string, JsonObject>();
    for (const blobId of args['blobIds'] as string[]) {
      const found = findBlob(from.id, blobId);
      if (found) copied.set(blobId, call.store.blobs.add(to.id, found.bytes, found.type).id);
      else notCopied.set(blobId, new SetError('notFound').toJson());
    }
    return {
      fromAccountId: from.id,
      accountId: to.id,
      copied: recordOrNull(copied),
      notCopied: recordOrNull(notCopied),
    };
  };
}

/**
 * PushSubscription, RFC 8620 §7.2. This server calls nobody: what a client would have it call is
 * refused, and the event source (§7.3) is the way.
 */
const pushSubscriptionGet: Method = (args) => ({
  list: [],
  notFound: Array.isArray(args['ids']) ? args['ids'] : [],
});

const pushSubscriptionSet: Method = (args) => {
  const refused = (type: string) => new SetError(type, 'This server calls no URLs. Use the event source.').toJson();
  const each = (keys: string[], type: string) => recordOrNull(new Map(keys.map((key) => [key, refused(type)])));
  return {
    created: null,
    updated: null,
    destroyed: null,
    notCreated: each(Object.keys((args['create'] ?? {}) as object), 'forbidden'),
    notUpdated: each(Object.keys((args['update'] ?? {}) as object), 'notFound'),
    notDestroyed: each((args['destroy'] ?? []) as string[], 'notFound'),
  };
};

export function coreMethods(findBlob: FindBlob): [string, RegisteredMethod][] {
  return [
    ['Core/echo', { capability: CORE, run: echo }],
    ['Blob/copy', { capability: CORE, run: blobCopy(findBlob) }],
    ['PushSubscription/get', { capability: CORE, run: pushSubscriptionGet }],
    ['PushSubscription/set', { capability: CORE, run: pushSubscriptionSet }],
  ];
}
