import { playwright } from '@vitest/browser-playwright';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { viteComponentFiles } from './sdk/cli/src/components/component-files.ts';
import type { FoundChromium } from './sdk/cli/src/browser/find-chromium.ts';
import { findChromium, findEnforcingChromium } from './tools/chromium.ts';
import { reporters } from './tools/reporters.ts';

const found = await findChromium(import.meta.dirname);
if (!found && process.env['CI']) throw new Error('No Chromium: install one or set CHROMIUM_PATH');
const launchOf = (browser: FoundChromium | undefined) => ({
  ...(browser && { executablePath: browser.executablePath }),
  ...(browser?.env && { env: { ...process.env, ...browser.env } as Record<string, string> }),
});
const launch = launchOf(found);
const enforcing = launchOf(await findEnforcingChromium(import.meta.dirname));
declare module 'vitest' {
  interface ProvidedContext {
    launch: typeof launch;
    /** Of a Chromium that enforces Connection-Allowlist, for the tests of what no other wall holds. */
    enforcing: typeof enforcing;
  }
}
const conditions = ['@fachwerk/source', 'module', 'browser', 'development|production'];
const bundledEarly = {
  entries: [
    '{core/kernel,core/shell,sdk/{sdk,ui},plugins/*,examples/{plugin-*,raumbuchung}}/src/**/*.{ts,tsx}',
    '!**/*.{test-d,bench}.ts',
    '!core/kernel/src/compose/**',
  ],
};
// A new object for each project: vitest writes into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({ launchOptions: launch }),
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: ['@fachwerk/source', 'node', 'development|production'] } },
  test: {
    reporters,
    // A browser that starts late on a busy machine is no defect; what fails twice is one.
    retry: process.env['CI'] ? 1 : 0,
    coverage: { provider: 'v8', include: ['{core,sdk,plugins}/*/src/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            '{core,sdk,plugins}/*/src/**/*.test.ts',
            'examples/{plugin-*/src,raumbuchung/{src,backend}}/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: ['**/*.{browser,peer}.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      ...(found
        ? [
            {
              extends: true as const,
              test: {
                name: 'e2e',
                provide: { launch, enforcing },
                include: ['examples/*/test/**/*.test.ts', 'core/*/test/**/*.test.ts'],
                exclude: ['**/*.peer.test.ts', '**/node_modules/**'],
                testTimeout: 120_000,
                hookTimeout: 120_000,
                // What is waited for comes from another process, on a machine that others use too.
                expect: { poll: { timeout: 5000 } },
                fileParallelism: false,
              },
            },
            {
              extends: true as const,
              // Found while tests load they would make the page load again, and the first run after an install fail.
              optimizeDeps: bundledEarly,
              plugins: [viteComponentFiles([])],
              test: {
                name: 'browser',
                include: [
                  '{core,sdk,plugins}/*/src/**/*.browser.test.ts',
                  'examples/{plugin-*,raumbuchung}/src/*.browser.test.ts',
                ],
                browser: browser(),
              },
            },
            {
              extends: true as const,
              plugins: [storybookTest({ configDir: 'docs/.storybook' })],
              test: { name: 'stories', browser: browser() },
            },
          ]
        : []),
    ],
  },
});
