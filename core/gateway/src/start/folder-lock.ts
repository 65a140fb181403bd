import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GatewayError } from '../gateway-error.ts';

/**
 * Takes the data folder for this process. The lock is the operating system's, through SQLite, and ends with the process however
 * that ends; a number in a file would outlive it and may by now be somebody else's. `gateway.pid` only tells people.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const pidFile = path.join(folder, 'gateway.pid');
  const lock = open(path.join(folder, 'gateway.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    const pid = (await readFile(pidFile, 'utf8').catch(() => 'unknown')).trim();
    throw new GatewayError('FW5506', `${folder}, process ${pid}`, { cause });
  }
  await writeFile(pidFile, `${process.pid}\n`);
  return async () => {
    await rm(pidFile, { force: true });
    lock.close();
  };
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (cause) {
    throw new GatewayError('FW5516', file, { cause });
  }
}
