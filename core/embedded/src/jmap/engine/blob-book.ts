import type { Blobs, StoredBlob } from './blobs.ts';
import type { Database } from './database.ts';

export interface BookedBlob extends StoredBlob {
  type: string | null;
}

export const UNUSED_BLOB_LIFE = 86_400_000;

/** Which account may read which blob. The files know nothing of accounts. */
export class BlobBook {
  readonly files: Blobs;
  readonly #database: Database;

  constructor(database: Database, files: Blobs) {
    this.#database = database;
    this.files = files;
  }

  add(account: string, bytes: Uint8Array, type: string | null = null): StoredBlob {
    const blob = this.files.write(bytes);
    this.grant(account, { ...blob, type });
    return blob;
  }

  grant(account: string, blob: BookedBlob): void {
    this.#database.run(
      `INSERT INTO blob VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET created = excluded.created, type = coalesce(blob.type, excluded.type)`,
      account, blob.id, blob.size, blob.type, Date.now(),
    );
  }

  find(account: string, id: string): BookedBlob | undefined {
    return this.#database.first<BookedBlob>(
      'SELECT id, size, type FROM blob WHERE account = ? AND id = ?', account, id,
    );
  }

  /** Takes uploads away that nothing came to need, then files that no account knows. */
  sweep(now: number): number {
    const gone = this.#database.run(
      `DELETE FROM blob WHERE created < ? AND NOT EXISTS
       (SELECT 1 FROM email e WHERE e.account = blob.account AND e.blob = blob.id) AND NOT EXISTS
       (SELECT 1 FROM delivery d WHERE d.account = blob.account AND d.blob = blob.id)`,
      now - UNUSED_BLOB_LIFE,
    );
    for (const id of this.files.ids()) {
      const known = this.#database.first('SELECT 1 FROM blob WHERE id = ? LIMIT 1', id);
      if (known === undefined) this.files.remove(id);
    }
    return gone;
  }
}
