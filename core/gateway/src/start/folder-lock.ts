import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { GatewayError } from '../gateway-error.ts';

/** Takes the data folder for this process; a file left by a process that is gone is taken over. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'gateway.pid');
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(file)) return () => rm(file, { force: true });
    const holder = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
    if (Number.isInteger(holder) && isAlive(holder)) throw new GatewayError('FW5506', `${folder}, process ${holder}`);
    await rm(file, { force: true });
  }
  throw new GatewayError('FW5506', folder);
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o644);
    await handle.writeFile(`${process.pid}\n`);
    await handle.sync();
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new GatewayError('FW5516', file, { cause: error });
  }
}

/** A process of somebody else cannot be signalled (EPERM), but it lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
