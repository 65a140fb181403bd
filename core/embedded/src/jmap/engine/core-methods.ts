import { checkArguments, checkOwnArguments } from './arguments.ts';
import type { BlobBook, BlobReader } from './blob-book.ts';
import type { Method } from './call.ts';
import { idOrReference, listOf, mapOf, nullable, object, plainId, text } from './checks.ts';
import type { RegisteredMethod } from './dispatch.ts';
import { blobReader } from './declared-type.ts';
import { invalidArguments, SetError } from './failures.ts';
import { recordOrNull, type JsonObject } from './json.ts';

export const CORE = 'urn:ietf:params:jmap:core';

const echo: Method = (args) => args;

/** Reads a blob that may be a whole one or a part inside one. */
export type FindBlob = (reader: BlobReader, blobId: string) => { bytes: Uint8Array; type: string | null } | undefined;

function copyBlob(blobs: BlobBook, target: BlobReader, found: { bytes: Uint8Array; type: string | null }): string {
  const blob = blobs.files.write(found.bytes);
  blobs.noteUpload(target, { ...blob, type: found.type });
  return blob.id;
}

/** Blob/copy, RFC 8620 §6.3. */
function blobCopy(findBlob: FindBlob): Method {
  return (args, call) => {
    checkArguments(args, { fromAccountId: plainId, blobIds: listOf(plainId) }, ['fromAccountId', 'blobIds']);
    const from = call.account(args['fromAccountId'], 'fromAccountNotFound');
    const to = call.writableAccount(args['accountId']);
    const copied = new Map<string, string>();
    const notCopied = new Map<string, JsonObject>();
    if (from.id === to.id) throw invalidArguments('A copy goes from one account to another.');
    const target = blobReader({ call, account: to });
    for (const blobId of args['blobIds'] as string[]) {
      const found = findBlob(blobReader({ call, account: from }), blobId);
      if (found) copied.set(blobId, copyBlob(call.store.blobs, target, found));
      // RFC 8620 lets us say notFound; the suite of its authors asks for the name that RFC 8621 uses.
      else notCopied.set(blobId, new SetError('blobNotFound', undefined, { notFound: [blobId] }).toJson());
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
const pushSubscriptionGet: Method = (args) => {
  checkOwnArguments(args, { ids: nullable(listOf(idOrReference)), properties: nullable(listOf(text)) });
  return { list: [], notFound: args['ids'] ?? [] };
};

const pushSubscriptionSet: Method = (args) => {
  checkOwnArguments(args, {
    create: nullable(mapOf(plainId, object)),
    update: nullable(mapOf(idOrReference, object)),
    destroy: nullable(listOf(idOrReference)),
  });
  const each = (keys: string[], type: string) => {
    const refused = new SetError(type, 'This server calls no URLs. Use the event source.').toJson();
    return recordOrNull(new Map(keys.map((key) => [key, refused])));
  };
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
