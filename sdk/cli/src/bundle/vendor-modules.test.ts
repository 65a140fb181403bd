import { expect, it } from 'vitest';
import type { Bundle } from './bundler.ts';
import { findFolder, readPackageJson } from '../packages/find-package.ts';
import { findWanted, vendorEntry, vendorModules } from './vendor-modules.ts';

const bundle = (code: string, ...imports: string[]): Bundle => ({
  files: [{ path: 'a.js', bytes: new TextEncoder().encode(code) }],
  outputs: { 'a.js': { imports: imports.map((path) => ({ path, external: true })), sources: [] } },
  entries: {},
  inputs: [],
  notices: [],
});

it('takes of rxjs what is imported, and of anything else all', () => {
  const wanted = findWanted(
    [
      bundle('import{map as m,Subject}from"rxjs";import{html}from"lit";', 'rxjs', 'lit'),
      bundle('import { of } from "rxjs";export { map as x } from "rxjs";', 'rxjs', 'rxjs'),
    ],
    false,
  );
  expect(wanted).toEqual(
    new Map<string, unknown>([
      ['rxjs', new Set(['map', 'Subject', 'of'])],
      ['lit', 'all'],
    ]),
  );
});

it('takes everything where names cannot be told, and in development', () => {
  expect(findWanted([bundle('import*as r from"rxjs";', 'rxjs')], false).get('rxjs')).toBe('all');
  expect(findWanted([bundle('import{of}from"rxjs";', 'rxjs')], true).get('rxjs')).toBe('all');
});

it('names an output after the module, and joins what belongs to lit', () => {
  expect(vendorEntry('lit/directives/repeat.js')).toBe('assets/host/lit');
  expect(vendorEntry('lit/static-html.js')).toBe('assets/host/lit-static-html');
  expect(vendorEntry('@fachwerk/ui')).toBe('assets/host/fachwerk-ui');
  const wanted = findWanted([bundle('', 'lit', 'lit/decorators.js', 'lit/static-html.js')], false);
  expect(vendorModules(wanted)).toEqual(['lit', 'lit/static-html.js']);
});

it('joins only doors of lit that mean the same by the same name', async () => {
  const doors = Object.keys(readPackageJson(findFolder('lit', import.meta.dirname)!)['exports'] as object)
    .map((door) => door.replace(/^\./, 'lit'))
    .filter((door) => vendorEntry(door) === 'assets/host/lit' && !door.includes('*'));
  expect(doors.length).toBeGreaterThan(20);
  const modules = await Promise.all(doors.map(async (door) => Object.entries((await import(door)) as object)));
  const meaning = new Map<string, unknown>();
  for (const [name, value] of modules.flat()) {
    expect([name, meaning.get(name) ?? value]).toEqual([name, value]);
    meaning.set(name, value);
  }
});
