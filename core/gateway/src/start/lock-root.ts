import { createHash } from 'node:crypto';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { canonicalJson } from '@fachwerk/kernel/compose';

/** sha384 over the canonical JSON of everything but `root`. */
export function lockRoot(lock: Omit<WorkplaceLock, 'root'>): string {
  const { root: _root, ...rest } = lock as WorkplaceLock;
  return createHash('sha384').update(canonicalJson(rest)).digest('base64');
}
