import { deflateSync } from 'node:zlib';
import { checksum } from './crc32.ts';

type Colour = [red: number, green: number, blue: number];

/** A picture of coloured bars, as a chart or a plan would look from afar. */
export function barsPng(width: number, height: number, bars: readonly number[], colour: Colour): Buffer {
  const slot = width / bars.length;
  return png(width, height, (x, y) => {
    const index = Math.floor(x / slot);
    const inBar = x % slot > slot * 0.25 && y > height - (bars[index] ?? 0) * height;
    return inBar ? colour : [247, 247, 249];
  });
}

export function png(width: number, height: number, at: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(at(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([length, body, checksum(body, 'big')]);
}
