/** A vendor's ten minutes, from packed packages and outside the repository: `npm run build && npm run check:ten-minutes`. */
import { defineConfig } from 'vitest/config';
import { findChromium } from '../chromium.ts';
import { reporters } from '../reporters.ts';

const root = `${import.meta.dirname}/../..`;
const found = await findChromium(root);
if (!found) throw new Error('No Chromium: install one or set CHROMIUM_PATH');

export default defineConfig({
  root,
  test: {
    name: 'ten-minutes',
    reporters,
    provide: { chromium: { executablePath: found.executablePath, env: { ...found.env } } },
    include: ['tools/ten-minutes/*.minutes.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
    maxConcurrency: 2,
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    chromium: { executablePath: string; env: Record<string, string> };
  }
}
