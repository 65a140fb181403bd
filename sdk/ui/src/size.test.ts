import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

async function size(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    external: ['lit', 'lit/*'],
    conditions: ['@fachwerk/source'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
  });
  return outputFiles.reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0);
}

test.each([
  ['index.ts', 45_000],
  ['virtual-list.ts', 25_000],
  ['recipients.ts', 25_000],
])('%s stays below %i bytes of brotli, Lit apart', async (entry, most) => {
  expect(await size(entry)).toBeLessThan(most);
});
