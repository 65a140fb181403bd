import type { HostLock } from '@fachwerk/kernel';
import { beforeEach, expect, test } from 'vitest';
import { PluginSwitches, readSwitches } from './plugin-switches.ts';

const done: string[] = [];
const note =
  (what: string) =>
  (...about: string[]): Promise<void> => {
    done.push([what, ...about].join(' '));
    return Promise.resolve();
  };
const host = {
  disable: note('disable'),
  enable: note('enable'),
  revoke: note('revoke'),
  restore: note('restore'),
  restart: note('restart'),
};
const installed = ['fachwerk.shell', 'acme.rooms', 'acme.other'].map((id) => ({ id, version: '1.2.3' }));
const lock = { plugins: installed } as unknown as HostLock;
let switches: PluginSwitches;
beforeEach(() => {
  done.splice(0);
  switches = new PluginSwitches(host, lock);
});

test('only what changed is put into force', () => {
  const state = { disabled: ['acme.rooms'], revoked: { 'acme.other': ['mail.read', 'net:https://a.example'] } };
  switches.apply(state);
  switches.apply(state);
  expect(done.splice(0)).toEqual([
    'disable acme.rooms',
    'revoke acme.other mail.read',
    'revoke acme.other net:https://a.example',
  ]);
  switches.apply({ disabled: [], revoked: { 'acme.other': ['mail.read'] } });
  expect(done).toEqual(['enable acme.rooms', 'restore acme.other net:https://a.example']);
});

test('the shell stays, and what is not installed is nobody', () => {
  switches.apply({ disabled: ['fachwerk.shell', 'acme.gone'], restarted: 'acme.gone' });
  expect(done).toEqual([]);
  switches.apply({ disabled: [], revoked: {}, restarted: 'acme.rooms' });
  expect(done).toEqual(['restart acme.rooms']);
});

test('what is revoked is off, also on a page that is older than what the gateway serves', () => {
  switches.apply({ disabled: [], blocked: { 'acme.rooms': null, 'acme.other': '1.2.3', 'fachwerk.shell': null } });
  expect(done.splice(0)).toEqual(['disable acme.rooms']);
  switches.apply({ disabled: ['acme.other'], blocked: { 'acme.rooms': '1.2.4' } });
  expect(done.splice(0)).toEqual(['disable acme.other']);
  switches.apply({ disabled: [] });
  expect(done.toSorted()).toEqual(['enable acme.other', 'enable acme.rooms']);
});

test.each([[null], [undefined], [false], ['acme.rooms'], [{}], [{ disabled: 'all' }]])(
  '%j switches nothing',
  (data) => {
    expect(readSwitches(data)).toBeUndefined();
  },
);
