import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OutputFile } from '../bundle/bundler.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const text = /\.(?:js|css|html|json|svg|ftl|txt)$/;

/** `.br` and `.gz` beside every text file, where they are smaller. Node's thread pool does them side by side. */
export async function compress(files: readonly OutputFile[]): Promise<OutputFile[]> {
  const all = files
    .filter(({ path }) => text.test(path))
    .flatMap(({ path, bytes }) => [
      pack(
        `${path}.br`,
        bytes,
        brotli(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
      ),
      pack(`${path}.gz`, bytes, zip(bytes, { level: 9 })),
    ]);
  return (await Promise.all(all)).filter((file) => file !== undefined);
}

async function pack(path: string, bytes: Uint8Array, packing: Promise<Buffer>): Promise<OutputFile | undefined> {
  const packed = await packing;
  return packed.length < bytes.length ? { path, bytes: packed } : undefined;
}
