import { randomBytes } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { GatewayError } from '../gateway-error.ts';

/** The 32 secret bytes of this data folder; made at the first start, readable by the owner alone. */
export async function readKey(folder: string): Promise<Buffer> {
  const file = path.join(folder, 'gateway.key');
  const known = await readFile(file).catch(() => undefined);
  if (!known) return createKey(file);
  if (((await stat(file)).mode & 0o077) !== 0) throw new GatewayError('FW5512', file);
  if (known.length !== 32) throw new GatewayError('FW5516', file);
  return known;
}

async function createKey(file: string): Promise<Buffer> {
  const key = randomBytes(32);
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(key);
    await handle.sync();
    await handle.close();
  } catch (cause) {
    throw new GatewayError('FW5516', file, { cause });
  }
  return key;
}
