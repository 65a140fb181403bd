import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './store-error.ts';

interface Holder {
  pid: number;
  started: string | undefined;
}

/** When the kernel says a process began. Tells a living holder from a stranger with its old number. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    // No /proc (macOS, Windows), or no such process: the number alone must do.
    return undefined;
  }
}

function alive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return holder.started === undefined || started === undefined || started === holder.started;
}

function readHolder(path: string): Holder | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof value.pid === 'number' ? { pid: value.pid, started: value.started } : undefined;
  } catch {
    // Half-written by a process that died while it took the lock: nobody holds it.
    return undefined;
  }
}

function claim(path: string, own: string): boolean {
  try {
    // A hard link appears whole or not at all, so nobody reads a half-written lock.
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function writeOwn(own: string): void {
  const file = openSync(own, 'w');
  writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  fsyncSync(file);
  closeSync(file);
}

/** Somebody may have been quicker with the same stale lock; then it is a living one that was taken, and put back. */
function takeAway(path: string, aside: string): void {
  renameSync(path, aside);
  const holder = readHolder(aside);
  if (holder && alive(holder)) claim(path, aside);
  rmSync(aside, { force: true });
}

const heldHere = new Set<string>();

/** One process per folder. Returns what gives the folder back. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const own = join(folder, `lock.${process.pid}`);
  if (heldHere.has(path)) throw taken(folder, process.pid);
  writeOwn(own);
  try {
    while (!claim(path, own)) {
      const holder = readHolder(path);
      if (holder && alive(holder)) throw taken(folder, holder.pid);
      takeAway(path, join(folder, `lock.stale.${process.pid}`));
    }
  } finally {
    rmSync(own, { force: true });
  }
  heldHere.add(path);
  return () => {
    heldHere.delete(path);
    rmSync(path, { force: true });
  };
}

function taken(folder: string, pid: number): StoreError {
  return new StoreError(
    'FW5202',
    `The folder ${folder} is in use by process ${pid}. Stop that process, or choose another folder.`,
  );
}
