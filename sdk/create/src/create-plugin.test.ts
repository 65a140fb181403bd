import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, userInterfaces, type Choice } from './choices.ts';
import { createPlugin } from './create-plugin.ts';

// Inside the package, so that what a new plugin imports is found.
const place = resolve(import.meta.dirname, '../node_modules/.made');
const choices: Choice[] = kinds.flatMap((kind): Choice[] =>
  kind === 'app' || kind === 'widget' ? userInterfaces.map((ui) => ({ kind, ui })) : [{ kind }],
);
const nameOf = (choice: Choice): string => `acme-${Object.values(choice).join('-')}`;
const made = (choice: Choice) => createPlugin({ name: nameOf(choice), choice, cwd: place });

beforeAll(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

describe('createPlugin', () => {
  it('knows twelve templates', () => {
    expect(choices).toHaveLength(12);
  });

  it.each(choices.map((choice) => [nameOf(choice), choice] as const))('makes %s', (name, choice) => {
    const { path, files, id } = made(choice);
    expect(files.length).toBeLessThanOrEqual(12);
    expect(files).toContain('.gitignore');
    expect(id).toBe(name.replace('-', '.'));
    const texts = files.map((file) => readFileSync(join(path, file), 'utf8'));
    for (const text of texts) {
      expect(text).not.toMatch(/\r|acme[.-]rooms|workspace:|catalog:/);
      expect(text.endsWith('\n')).toBe(true);
    }
    const json = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(json).toMatchObject({ name, scripts: { dev: 'fachwerk dev' }, type: 'module' });
    expect(files.filter((file) => /config|rc$/.test(file)).toSorted()).toEqual([
      ...(choice.kind === 'connector' ? ['fachwerk.config.ts'] : []),
      'tsconfig.json',
    ]);
    const isolated = readFileSync(join(path, 'src/manifest.ts'), 'utf8').includes("tiers: ['isolated']");
    expect(isolated).toBe('ui' in choice && ['vue', 'svelte'].includes(choice.ui));
  });

  it('makes what compiles', () => {
    for (const choice of choices) if (!existsSync(join(place, nameOf(choice)))) made(choice);
    // All at once, and on the sources of the workspace, which need no build.
    const options = { customConditions: ['@fachwerk/source'] };
    const all = { extends: '@fachwerk/cli/tsconfig.plugin.json', compilerOptions: options, include: ['*/src'] };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(all));
    const told = run(resolve(import.meta.dirname, '../../../node_modules/.bin/tsc'), ['-p', place]);
    // Of the sources of others their own build decides.
    expect(told.split('\n').filter((line) => line.includes('.made'))).toEqual([]);
  }, 120_000);

  it('makes nothing where something is', () => {
    const path = join(place, 'acme-full');
    mkdirSync(join(path, '.git'), { recursive: true });
    const choice: Choice = { kind: 'action' };
    expect(createPlugin({ name: 'acme-full', choice, cwd: place }).path).toBe(path);
    writeFileSync(join(path, 'README.md'), 'mine');
    expect(() => createPlugin({ name: 'acme-full', choice, cwd: place })).toThrow(/something in .*acme-full/);
    expect(readFileSync(join(path, 'README.md'), 'utf8')).toBe('mine');
  });
});

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
