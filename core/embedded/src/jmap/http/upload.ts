import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { Person } from '../engine/call.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Limits } from '../engine/limits.ts';
import type { Store } from '../engine/store.ts';
import { HttpError } from './http-error.ts';
import { limitedBody } from './read-body.ts';

const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?: ?;[\u0020-\u007e]*)?$/i;

export function mediaType(value: string | undefined | null): string {
  return value && MEDIA_TYPE.test(value) ? value : 'application/octet-stream';
}

async function receive(store: Store, request: IncomingMessage, limits: Limits): Promise<{ id: string; size: number }> {
  const { files } = store.blobs;
  const path = files.incomingPath();
  const hash = createHash('sha256');
  const handle = await open(path, 'wx');
  let size = 0;
  try {
    for await (const chunk of limitedBody(request, { name: 'maxSizeUpload', bytes: limits.maxSizeUpload })) {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
  await handle.close();
  const id = `b${hash.digest('hex')}`;
  files.adopt(path, id);
  return { id, size };
}

/** RFC 8620 §6.1. */
export async function upload(
  at: { store: Store; limits: Limits; person: Person },
  accountId: string,
  request: IncomingMessage,
): Promise<JsonObject> {
  const { store, limits, person } = at;
  const account = store.accounts.access(person.id, accountId);
  if (!account) throw new HttpError(404, 'There is no such account.');
  if (account.readOnly) throw new HttpError(403, 'You may only read in this account.');
  const type = mediaType(request.headers['content-type']);
  const { id, size } = await receive(store, request, limits);
  store.database.atomic(() => store.blobs.noteUpload({ account: account.id, person: person.id }, { id, size, type }));
  return { accountId: account.id, blobId: id, type, size };
}
