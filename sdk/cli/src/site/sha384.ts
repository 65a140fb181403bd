import { createHash } from 'node:crypto';

export const sha384 = (bytes: Uint8Array | string): string => createHash('sha384').update(bytes).digest('base64');
