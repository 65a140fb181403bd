import { expect, it } from 'vitest';
import type { Bundle } from './bundler.ts';
import { findWanted, vendorEntry } from './vendor-modules.ts';

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

it('names an output after the module', () => {
  expect(vendorEntry('lit/directives/repeat.js')).toBe('assets/host/lit-directives-repeat');
  expect(vendorEntry('@fachwerk/ui')).toBe('assets/host/fachwerk-ui');
});
