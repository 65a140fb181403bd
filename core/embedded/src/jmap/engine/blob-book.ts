import type { Blobs, StoredBlob } from './blobs.ts';
import type { Database } from './database.ts';

export interface BookedBlob extends StoredBlob {
  type: string | null;
}

/** Who asks for a blob, and in which account. */
export interface BlobReader {
  account: string;
  person: string;
}

const UPLOAD_LIFE = 86_400_000;

/**
 * Which account may read which blob. The files know nothing of accounts. What was uploaded and is
 * not used yet is its uploader's alone, in shared accounts too (RFC 8620 §6.1).
 */
export class BlobBook {
  readonly files: Blobs;
  readonly #database: Database;
  readonly #uploadQuota: number;

  constructor(database: Database, files: Blobs, uploadQuota: number) {
    this.#database = database;
    this.files = files;
    this.#uploadQuota = uploadQuota;
  }

  /** Stores what an object of the account refers to. */
  add(account: string, bytes: Uint8Array, type: string | null = null): StoredBlob {
    const blob = this.files.write(bytes);
    this.grant(account, { ...blob, type });
    return blob;
  }

  grant(account: string, blob: BookedBlob): void {
    this.#database.run(
      'INSERT INTO blob VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET created = excluded.created',
      account,
      blob.id,
      blob.size,
      blob.type,
      Date.now(),
    );
  }

  /** Books an upload; the oldest ones of the person make room for it. */
  noteUpload(reader: BlobReader, blob: BookedBlob): void {
    this.#database.run(
      'INSERT INTO upload VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET created = excluded.created',
      reader.account,
      reader.person,
      blob.id,
      blob.size,
      blob.type,
      Date.now(),
    );
    this.#database.run(
      `DELETE FROM upload WHERE account = ?1 AND person = ?2 AND id <> ?3 AND id IN (
         SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY created DESC, id = ?3 DESC, id) AS room
           FROM upload WHERE account = ?1 AND person = ?2) WHERE room > ?4)`,
      reader.account,
      reader.person,
      blob.id,
      this.#uploadQuota,
    );
  }

  find(reader: BlobReader, id: string): BookedBlob | undefined {
    return this.#database.first<BookedBlob>(
      `SELECT id, size, type FROM blob WHERE account = ?1 AND id = ?3
       UNION ALL SELECT id, size, type FROM upload WHERE account = ?1 AND person = ?2 AND id = ?3 LIMIT 1`,
      reader.account,
      reader.person,
      id,
    );
  }

  /** Takes away what nothing refers to, then files that no account knows. */
  sweep(now: number): void {
    this.#database.run('DELETE FROM upload WHERE created < ?', now - UPLOAD_LIFE);
    this.#database.run(
      `DELETE FROM blob WHERE created < ? AND NOT EXISTS
       (SELECT 1 FROM email e WHERE e.account = blob.account AND e.blob = blob.id) AND NOT EXISTS
       (SELECT 1 FROM delivery d WHERE d.account = blob.account AND d.blob = blob.id)`,
      now - UPLOAD_LIFE,
    );
    const rows = this.#database.all<{ id: string }>('SELECT id FROM blob UNION SELECT id FROM upload');
    const known = new Set(rows.map((row) => row.id));
    for (const id of this.files.ids()) if (!known.has(id)) this.files.remove(id);
  }
}
