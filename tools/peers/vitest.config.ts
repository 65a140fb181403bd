/** Suites against real servers that somebody else wrote: `CYRUS_URL=http://127.0.0.1:18080/jmap/ vitest run --config tools/peers/vitest.config.ts`. */
import { defineConfig } from 'vitest/config';
import { findChromium } from '../chromium.ts';
import { reporters } from '../reporters.ts';

const found = await findChromium(`${import.meta.dirname}/../..`);

const conditions = ['@fachwerk/source', 'node', 'development|production'];
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    name: 'peers',
    reporters,
    provide: {
      launch: { ...(found && { executablePath: found.executablePath }), ...(found?.env && { env: found.env }) },
    },
    include: ['{core,sdk,plugins}/*/src/**/*.peer.test.ts', 'examples/*/test/**/*.peer.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
