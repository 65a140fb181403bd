import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';

export interface SiteFile {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Base64, as in the lock. */
  readonly sha384: string;
}
/** By path below `site/`, without a leading slash. */
export type Site = ReadonlyMap<string, SiteFile>;

/** Reads every file of the lock and keeps it: what is served later is the very bytes that were compared. */
export async function readSite(workplace: string, lock: WorkplaceLock): Promise<Site> {
  const folder = path.join(workplace, 'dist', 'site');
  const site = new Map<string, SiteFile>();
  for (const [name, expected] of Object.entries(lock.files)) {
    const file = path.join(folder, name);
    if (path.relative(folder, file).startsWith('..')) throw new GatewayError('FW5502', name);
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new GatewayError('FW5504', name, { cause });
    });
    const sha384 = createHash('sha384').update(bytes).digest('base64');
    if (bytes.length !== expected.size || sha384 !== expected.sha384) throw new GatewayError('FW5505', name);
    site.set(name, { bytes, sha384 });
  }
  if (!site.has('index.html')) throw new GatewayError('FW5504', 'index.html');
  return site;
}
