import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface StoredBlob {
  id: string;
  size: number;
}

export function blobIdOf(bytes: Uint8Array): string {
  return `b${createHash('sha256').update(bytes).digest('hex')}`;
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Bytes in files named after their content. A name is told only after its file has reached the disk. */
export class Blobs {
  readonly folder: string;
  readonly #incoming: string;
  readonly #fanOut = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    this.#incoming = join(folder, 'incoming');
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true });
  }

  path(id: string): string {
    return join(this.folder, id.slice(1, 3), id);
  }

  incomingPath(): string {
    return join(this.#incoming, randomUUID());
  }

  has(id: string): boolean {
    return existsSync(this.path(id));
  }

  write(bytes: Uint8Array): StoredBlob {
    const id = blobIdOf(bytes);
    if (!this.has(id)) {
      const temporary = this.incomingPath();
      const handle = openSync(temporary, 'wx');
      try {
        for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      this.#place(temporary, id);
    }
    return { id, size: bytes.length };
  }

  /** Takes over a file that was written and fsynced at `incomingPath()`. */
  adopt(temporary: string, id: string): void {
    if (this.has(id)) rmSync(temporary, { force: true });
    else this.#place(temporary, id);
  }

  #place(temporary: string, id: string): void {
    const target = this.path(id);
    const folder = dirname(target);
    if (!this.#fanOut.has(folder)) {
      mkdirSync(folder, { recursive: true });
      syncFolder(this.folder);
      this.#fanOut.add(folder);
    }
    renameSync(temporary, target);
    syncFolder(folder);
  }

  read(id: string): Uint8Array {
    return readFileSync(this.path(id));
  }

  size(id: string): number {
    return statSync(this.path(id)).size;
  }

  remove(id: string): void {
    rmSync(this.path(id), { force: true });
  }

  *ids(): Iterable<string> {
    for (const entry of readdirSync(this.folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === 'incoming') continue;
      yield* readdirSync(join(this.folder, entry.name));
    }
  }
}
