import type { BlobReader } from '../engine/blob-book.ts';
import type { Store } from '../engine/store.ts';
import { parseMail, type ParsedMail, type Part } from '../../mime/index.ts';

const KEPT_BYTES = 48_000_000;

/** A blob's name is its content, so what was parsed once is right for all who hold that name. */
class ParsedMails {
  readonly #kept = new Map<string, { mail: ParsedMail; size: number }>();
  #bytes = 0;

  of(id: string, read: () => Uint8Array): ParsedMail {
    const known = this.#kept.get(id);
    if (known) {
      this.#kept.delete(id);
      this.#kept.set(id, known);
      return known.mail;
    }
    const raw = read();
    const mail = parseMail(raw);
    this.#keep(id, { mail, size: raw.length });
    return mail;
  }

  #keep(id: string, entry: { mail: ParsedMail; size: number }): void {
    if (entry.size > KEPT_BYTES / 4) return;
    this.#kept.set(id, entry);
    this.#bytes += entry.size;
    for (const [oldest, { size }] of this.#kept) {
      if (this.#bytes <= KEPT_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= size;
    }
  }
}

const parsedMails = new ParsedMails();

export function allParts(part: Part): Part[] {
  return [part, ...(part.subParts ?? []).flatMap((inner) => allParts(inner))];
}

export interface FoundBlob {
  bytes: Uint8Array;
  type: string | null;
}

/** A part has the name of its mail's blob, a dash, and its number. */
export function partBlobId(blobId: string, part: Part): string | null {
  return part.partId === null ? null : `${blobId}-${part.partId}`;
}

function findPart(store: Store, reader: BlobReader, id: string): FoundBlob | undefined {
  const dash = id.lastIndexOf('-');
  if (dash === -1) return undefined;
  const whole = findBlob(store, reader, id.slice(0, dash));
  if (!whole) return undefined;
  const mail = parsedMails.of(id.slice(0, dash), () => whole.bytes);
  const part = allParts(mail.bodyStructure).find((one) => one.partId === id.slice(dash + 1));
  const bytes = part?.content?.();
  return bytes && { bytes, type: part?.type ?? null };
}

/** A blob of this account, or a part of a mail that is one; a mail inside a mail included. */
export function findBlob(store: Store, reader: BlobReader, id: string): FoundBlob | undefined {
  const booked = store.blobs.find(reader, id);
  if (booked) return { bytes: store.blobs.files.read(id), type: booked.type };
  return findPart(store, reader, id);
}

export function parsedMail(store: Store, reader: BlobReader, blobId: string): ParsedMail | undefined {
  const booked = store.blobs.find(reader, blobId);
  if (booked) return parsedMails.of(blobId, () => store.blobs.files.read(blobId));
  const part = findPart(store, reader, blobId);
  return part && parsedMails.of(blobId, () => part.bytes);
}
