import type { ServerResponse } from 'node:http';
import type { Person } from '../engine/call.ts';
import type { Store } from '../engine/store.ts';
import { findBlob } from '../mail/parsed-mails.ts';
import { HttpError } from './http-error.ts';
import { mediaType } from './upload.ts';

/** RFC 6266: an ASCII name for old readers, the true one beside it. */
function disposition(name: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

export interface WantedBlob {
  accountId: string;
  blobId: string;
  name: string;
  type: string | null;
}

/** RFC 8620 §6.2. The type is the client's word, so nothing here may run as a page. */
export function download(at: { store: Store; person: Person }, wanted: WantedBlob, response: ServerResponse): void {
  const account = at.store.accounts.access(at.person.id, wanted.accountId);
  const found = account && findBlob(at.store, { account: account.id, person: at.person.id }, wanted.blobId);
  if (!found) throw new HttpError(404, 'There is no such blob.');
  response.writeHead(200, {
    'Content-Type': mediaType(wanted.type),
    'Content-Length': found.bytes.length,
    'Content-Disposition': disposition(wanted.name),
    'Cache-Control': 'private, immutable, max-age=31536000',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(found.bytes);
}
