import { createHost, type HostLock, type InstalledPlugin } from '@fachwerk/kernel';
import type { Plugin } from '@fachwerk/kernel/api';
import { BehaviorSubject, NEVER, firstValueFrom, of, type Observable } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { Peer } from '../peer.ts';
import { read } from '../protocol.ts';
import { given } from './given.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const install = (id: string, more: Partial<InstalledPlugin>): InstalledPlugin => ({
  id,
  version: '1.0.0',
  name: id,
  description: '',
  tier: 'trusted',
  uses: {},
  opens: {},
  provides: {},
  contributes: [],
  permissions: [],
  granted: [],
  start: true,
  entry: id,
  views: {},
  graphs: {},
  locales: {},
  ...more,
});
const rooms = install('acme.rooms', { provides: { rooms: { id: 'rooms@1' } }, granted: ['mail.write'] });
const user = install('x.user', {
  uses: { rooms: { id: 'rooms@1' } },
  permissions: ['startup'],
  granted: ['mail.read', 'mail.write'],
});
const lock: HostLock = {
  land: { id: 'test', name: 'Test', locales: ['de'] },
  theme: {},
  plugins: [rooms, user],
  shapes: { 'rooms@1': { kind: 'service', members: { ask: { kind: 'call' }, watch: { kind: 'stream' } } } },
  providers: { 'rooms@1': [{ plugin: 'acme.rooms', key: 'rooms' }] },
  points: {},
  build: { id: 'test', development: true },
};
interface Rooms {
  ask(input: null): Promise<unknown>;
  watch(input: null): Observable<unknown>;
}

/** A host whose `acme.rooms` is served from the other end of a port, by what that end is told of who asks. */
const opened = async () => {
  const { port1, port2 } = new MessageChannel();
  const there = new Peer({
    port: port2,
    read,
    served: { call: (_, asked) => asked, open: (_, asked) => of(asked), adds: () => false },
  });
  const here = new Peer({
    port: port1,
    read,
    served: { call: () => undefined, open: () => NEVER, adds: () => false },
  });
  let uses: { readonly rooms: Rooms } | undefined;
  const manifest = (id: string) => ({ id, name: id, description: '' });
  const modules: Record<string, Plugin> = {
    'acme.rooms': { manifest: manifest('acme.rooms'), start: () => given(here, lock, rooms) },
    'x.user': {
      manifest: manifest('x.user'),
      start: (used: unknown) => {
        uses = used as { readonly rooms: Rooms };
        return {};
      },
    },
  };
  const host = createHost({
    lock,
    load: async (address) => ({ default: modules[address] }),
    place: (target) => ({ root: target, state: () => {}, close: () => {} }),
    messages: () => ({ load: async () => {}, text: (key) => key }),
    locale: new BehaviorSubject('de'),
    settings: () => new BehaviorSubject<unknown>(undefined),
    fault: ({ error }) => {
      throw error;
    },
  });
  ends.push(
    () => host.end(),
    () => here.end(),
    () => there.end(),
  );
  await host.start('x.user');
  host.usable();
  return { host, rooms: uses!.rooms };
};

test('a frame is told what its caller may at the moment of the call, not what was once composed', async () => {
  const { host, rooms: served } = await opened();
  const asked = (granted: readonly string[]) => expect.objectContaining({ source: 'x.user', granted });
  const both = async () => [await served.ask(null), await firstValueFrom(served.watch(null))];
  expect(await both()).toEqual([asked(['mail.read', 'mail.write']), asked(['mail.read', 'mail.write'])]);
  host.revoke('x.user', 'mail.write');
  expect(await both()).toEqual([asked(['mail.read']), asked(['mail.read'])]);
  host.restore('x.user', 'mail.write');
  expect(await both()).toEqual([asked(['mail.read', 'mail.write']), asked(['mail.read', 'mail.write'])]);
});
