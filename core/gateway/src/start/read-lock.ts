import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { z } from 'zod';
import { GatewayError } from '../gateway-error.ts';
import { LockSchema } from './lock-schema.ts';
import { lockRoot } from './lock-root.ts';

/** Reads `workplace.lock.json` and refuses one that was not written by a build as it stands. */
export async function readLock(workplace: string): Promise<WorkplaceLock> {
  const file = path.join(workplace, 'workplace.lock.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new GatewayError('FW5501', file, { cause });
  });
  const json = parse(text, file);
  const checked = LockSchema.safeParse(json);
  if (!checked.success) throw new GatewayError('FW5502', z.prettifyError(checked.error));
  const lock = json as WorkplaceLock;
  if (lockRoot(lock) !== lock.root) throw new GatewayError('FW5503', file);
  checkBindings(lock);
  checkFrames(lock);
  return lock;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GatewayError('FW5502', file, { cause });
  }
}

function checkBindings({ gateway }: WorkplaceLock): void {
  for (const [plugin, { backends }] of Object.entries(gateway.plugins))
    for (const name of Object.values(backends))
      if (!Object.hasOwn(gateway.backends, name)) throw new GatewayError('FW5515', `${plugin}: ${name}`);
}

/** Each document is a file that is compared, and its host is not where cookies live. */
function checkFrames({ frames = {}, files, gateway: { publicUrl } }: WorkplaceLock): void {
  const own = publicUrl === undefined ? ['localhost', '127.0.0.1', '[::1]'] : [new URL(publicUrl).host];
  for (const [plugin, { host, file }] of Object.entries(frames)) {
    if (!Object.hasOwn(files, file)) throw new GatewayError('FW5502', `${plugin}: ${file}`);
    if (host !== null && own.includes(host)) throw new GatewayError('FW5531', `${plugin}: ${host}`);
  }
}
