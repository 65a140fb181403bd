import { crc32 } from 'node:zlib';

/** The checksum of PNG and ZIP as four octets. */
export function checksum(bytes: Uint8Array, order: 'big' | 'little'): Buffer {
  const out = Buffer.alloc(4);
  if (order === 'big') out.writeUInt32BE(crc32(bytes));
  else out.writeUInt32LE(crc32(bytes));
  return out;
}
