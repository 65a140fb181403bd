import { constants } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { blobPath } from './blobs.ts';
import { Database } from './database.ts';

async function copySynced(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const handle = await open(to, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False when the file was swept after the rows were read: then nothing refers to it. */
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copySynced(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function forget(copy: Database, id: string): void {
  const used = copy.first('SELECT 1 FROM email WHERE blob = ?1 UNION ALL SELECT 1 FROM delivery WHERE blob = ?1', id);
  if (used) throw new Error(`the mail ${id} is missing in the store itself`);
  for (const table of ['blob', 'upload']) copy.run(`DELETE FROM ${table} WHERE id = ?`, id);
}

async function copyRows(source: string, target: string): Promise<void> {
  const original = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
  try {
    await backup(original, target);
  } finally {
    original.close();
  }
}

/**
 * A whole copy of a mail folder, from any process, while a server works in it: first the rows, then
 * each file that a copied row names. `target` must not exist.
 */
export async function backUpFolder(source: string, target: string): Promise<void> {
  await mkdir(target, { mode: 0o700 });
  const path = join(target, 'jmap.sqlite');
  await copyRows(join(source, 'jmap.sqlite'), path);
  const copy = new Database(path);
  try {
    const rows = copy.all<{ id: string }>('SELECT id FROM blob UNION SELECT id FROM upload');
    for (const { id } of rows) {
      const copied = await copyIfThere(blobPath(join(source, 'blobs'), id), blobPath(join(target, 'blobs'), id));
      if (!copied) forget(copy, id);
    }
  } finally {
    copy.close();
  }
}
