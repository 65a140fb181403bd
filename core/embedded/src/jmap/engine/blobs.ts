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
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface StoredBlob {
  id: string;
  size: number;
}

/** Two letters of the name fan the files out, so that no folder holds them all. */
export function blobPath(folder: string, id: string): string {
  return join(folder, id.slice(1, 3), id);
}

function blobIdOf(bytes: Uint8Array): string {
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

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As many at once as the disk can join into one turn, not as many as there are handles. */
async function syncAll(paths: readonly string[]): Promise<void> {
  const rest = paths.values();
  const worker = async (): Promise<void> => {
    for (const path of rest) await syncPath(path);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** Bytes in files named after their content. A name is told only after its file has reached the disk. */
export class Blobs {
  readonly folder: string;
  readonly #incoming: string;
  readonly #fanOut = new Set<string>();
  #deferred: Set<string> | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.#incoming = join(folder, 'incoming');
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true });
  }

  path(id: string): string {
    return blobPath(this.folder, id);
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
        if (!this.#deferred) fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      this.#place(temporary, id);
    }
    return { id, size: bytes.length };
  }

  /**
   * Many files at once, for work whose end alone is told: they reach the disk side by side, before
   * `work` counts as done.
   */
  async inBulk<T>(work: () => Promise<T>): Promise<T> {
    const written = new Set<string>();
    this.#deferred = written;
    try {
      const result = await work();
      await syncAll([...written, ...new Set([...written].map((path) => dirname(path))), this.folder]);
      return result;
    } finally {
      this.#deferred = undefined;
    }
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
      if (!this.#deferred) syncFolder(this.folder);
      this.#fanOut.add(folder);
    }
    renameSync(temporary, target);
    if (this.#deferred) this.#deferred.add(target);
    else syncFolder(folder);
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
