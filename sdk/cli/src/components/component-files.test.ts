import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { componentFiles, viteComponentFiles } from './component-files.ts';
import { loadCompiler } from './load-compiler.ts';

// Beside the packages that use the frameworks, so that they are found.
const near = dirname(createRequire(resolve('sdk/create/package.json')).resolve('svelte/package.json'));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(resolve('sdk/create'), 'node_modules/.component-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = async (name: string, source: string): Promise<string> => {
  const file = join(folder, name);
  writeFileSync(file, source);
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [componentFiles],
  });
  return outputFiles[0]?.text ?? '';
};

describe('component files', () => {
  it('are compiled with the framework of the package that uses them', async () => {
    expect(near).toContain('svelte');
    const svelte = await bundle('A.svelte', '<script lang="ts">let n: number = $state(1)</script><p>{n}</p>');
    expect(svelte).toMatch(/from "svelte\/internal\/client"/);
    const vue = await bundle(
      'A.vue',
      '<script setup lang="ts">const n: number = 1</script><template><p>{{ n }}</p></template><style scoped>p { color: red }</style>',
    );
    expect(vue).toMatch(/styles = \["p\[data-v-[0-9a-f]{8}\] \{ color: red\\n}"\]/);
    expect(vue).not.toContain(': number');
    const plain = await bundle('B.vue', '<template><b>fest</b></template>');
    expect(plain).toContain('component.render = render');
    const runes = await bundle('n.svelte.ts', 'let n: number = $state(1); export const get = () => n;');
    expect(runes).not.toContain('$state');
  });

  it('are the same wherever they are', async () => {
    const source = '<p>a</p><style>p { color: red }</style>';
    const first = await bundle('Same.svelte', source);
    const here = await viteComponentFiles([]).transform(source, join(near, 'Same.svelte?x'));
    expect(first).toContain(/svelte-[a-z0-9]+/.exec(here?.code ?? '')?.[0]);
  });

  it.each([
    ['Ends.svelte', '<p>\n  a\n</p>\n<style>\np { color: red }\n</style>'],
    ['Ends.vue', '<template>\n<p>\na\n</p>\n</template>\n<style scoped>\np { color: red }\n</style>'],
  ])('%s is the same with the line ends of another system', async (name, source) => {
    expect(await bundle(name, source.replaceAll('\n', '\r\n'))).toBe(await bundle(name, source));
  });

  it.each([
    ['C.svelte', '<p>a', 1],
    ['C.svelte', '<p>{#if}</p>', 1],
    ['C.vue', '<template>\n<p>', 2],
    ['D.vue', '<script setup>\nconst = 1\n</script>', 0],
  ])('say where %s is wrong: %j', async (name, source, line) => {
    const error: unknown = await bundle(name, source).catch((reason: unknown) => reason);
    const [first] = (error as { errors: { text: string; location: { line: number } | null }[] }).errors;
    expect(first?.text).not.toBe('');
    expect(first?.location?.line ?? 0).toBe(line);
  });

  it('are told when their framework is not installed', async () => {
    expect(await loadCompiler('nobody-has-this/compiler', join(folder, 'A.svelte'))).toBeUndefined();
  });
});
