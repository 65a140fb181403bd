import { createHash } from 'node:crypto';

/** A path with the hash of its bytes before its ending. */
export const hashed = (path: string, bytes: Uint8Array): string => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}-${hash}${path.slice(dot)}`;
};
