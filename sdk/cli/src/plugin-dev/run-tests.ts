/** `fachwerk test`: a plugin's tests with a configuration that this command owns, so that no plugin has to. */
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { findChromium } from '../browser/find-chromium.ts';
import { viteIsolated } from '../check/trial/vite-isolated.ts';
import { CodedError } from '../coded-error.ts';
import { viteComponentFiles } from '../components/component-files.ts';
import { readPackageJson } from '../packages/find-package.ts';

const inBrowser = 'src/**/*.browser.test.{ts,tsx}';
const inNode = 'src/**/*.test.{ts,tsx}';
/** Sources in a workspace, else what a package publishes. */
const conditions = ['@fachwerk/source', 'module', 'browser', 'development|production'];

/** Runs them once. `filters`: parts of file names; `report`: a file for the results as JSON. The answer is the exit code. */
export async function runTests(folder: string, filters: readonly string[], report?: string): Promise<number> {
  const { startVitest } = await loadVitest(folder);
  const projects = [nodeProject(folder), ...(await browserProjects(folder))];
  const before = process.cwd();
  // Where tests look for files of the plugin.
  process.chdir(folder);
  // Tests ask this very command (`toRunIsolated`).
  process.env['FACHWERK_CLI'] ??= process.argv[1];
  try {
    const vitest = await startVitest('test', [...filters], {
      root: folder,
      config: false,
      watch: false,
      projects,
      ...(report !== undefined && { reporters: ['default', ['json', { outputFile: resolve(before, report) }]] }),
    });
    await vitest.close();
    return Number(process.exitCode ?? 0);
  } finally {
    process.chdir(before);
  }
}

/** The one that the tests import, or they would run in another. */
async function loadVitest(folder: string): Promise<typeof import('vitest/node')> {
  let file: string;
  try {
    file = createRequire(join(folder, 'package.json')).resolve('vitest/node');
  } catch {
    throw new CodedError('FW8040', `vitest is not installed in ${folder}.`, 'Run npm install --save-dev vitest.');
  }
  return (await import(pathToFileURL(file).href)) as typeof import('vitest/node');
}

const common = (folder: string) => ({
  root: folder,
  plugins: [viteComponentFiles(frameworksOf(folder))],
  oxc: { decorator: { legacy: true }, jsx: { runtime: 'automatic' as const } },
  resolve: { conditions },
  ssr: { resolve: { conditions: ['@fachwerk/source', 'node', 'development|production'] } },
});

const nodeProject = (folder: string): TestProjectInlineConfiguration => ({
  ...common(folder),
  test: { name: 'node', root: folder, include: [inNode], exclude: [inBrowser, '**/node_modules/**'] },
});

/** None where there is nothing to run in a browser: then none need be installed. */
async function browserProjects(folder: string): Promise<TestProjectInlineConfiguration[]> {
  if (globSync(inBrowser, { cwd: folder }).length === 0) return [];
  const { playwright } = await import('@vitest/browser-playwright');
  const launchOptions = await findBrowser(folder);
  return [
    {
      ...common(folder),
      plugins: [...common(folder).plugins, viteIsolated(folder)],
      // Found while tests load they would make the page load again in the middle of them.
      optimizeDeps: { entries: ['src/**/*.{ts,tsx}'] },
      test: {
        name: 'browser',
        root: folder,
        include: [inBrowser],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          instances: [{ browser: 'chromium' }],
          provider: playwright({ launchOptions }),
        },
      },
    },
  ];
}

async function findBrowser(folder: string) {
  const found = await findChromium(join(folder, '.fachwerk', 'cache')).catch(() => undefined);
  if (!found)
    throw new CodedError(
      'FW8041',
      'There is no Chromium for the browser tests.',
      'Install one (apt install chromium, or npx playwright install chromium), or name one in CHROMIUM_PATH.',
    );
  const { executablePath, env } = found;
  return { executablePath, ...(env && { env: { ...definedOf(process.env), ...env } }) };
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

function frameworksOf(folder: string): ('react' | 'vue')[] {
  const { dependencies = {}, devDependencies = {} } = readPackageJson(folder) as Record<string, object | undefined>;
  return (['react', 'vue'] as const).filter((name) => name in dependencies || name in devDependencies);
}
