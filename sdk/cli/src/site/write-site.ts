import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '@fachwerk/kernel/compose';
import type { Site } from './make-site.ts';

const lockFile = 'workplace.lock.json';

/** Writes beside the old site and changes the two over at the end: who reads sees one whole site or the other. */
export async function writeSite(folder: string, { files, lock }: Site): Promise<void> {
  const dist = join(folder, 'dist');
  const next = join(dist, `.next-${process.pid}`);
  await rm(next, { recursive: true, force: true });
  const folders = new Set(files.map(({ path }) => dirname(join(next, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  await Promise.all(files.map(({ path, bytes }) => writeFile(join(next, path), bytes)));
  const text = canonicalJson(lock);
  // Windows lets nobody remove what somebody reads; a reader is done soon.
  await rm(join(dist, 'site'), { recursive: true, force: true, maxRetries: 5 });
  await rename(next, join(dist, 'site'));
  await Promise.all([writeFile(join(dist, lockFile), text), writeFile(join(folder, lockFile), text)]);
}
