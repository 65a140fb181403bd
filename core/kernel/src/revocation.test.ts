import { BehaviorSubject, Observable, Subject, map } from 'rxjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  call,
  contribute,
  defineManifest,
  definePlugin,
  event,
  names,
  point,
  service,
  shapes,
  state,
  stream,
  type UsesOf,
} from './api/index.ts';
import { createHost } from './create-host.ts';
import { lockOf, settle, workplace } from './workplace.fixture.ts';

const table = shapes({
  'rooms.store@1': service({
    free: call(z.string(), z.string(), { needs: 'rooms.read' }),
    book: call(z.string(), z.string(), { needs: 'rooms.write' }),
    watch: stream(z.undefined(), z.string(), { needs: 'rooms.read' }),
  }),
  'rooms.booked@1': event(z.string(), { needs: 'rooms.hear' }),
  'rooms.count@1': state(z.int()),
  'rooms.page@1': point({ data: z.object({ label: z.string() }), context: z.object({}) }),
});
const name = names<typeof table>();
const [Store, Booked, Count, Page] = [
  name('rooms.store@1'),
  name('rooms.booked@1'),
  name('rooms.count@1'),
  name('rooms.page@1'),
];

let booked: Subject<string>;
const rooms = definePlugin(
  defineManifest({
    id: 'acme.rooms',
    name: 'Rooms',
    description: '',
    provides: { store: Store, booked: Booked, count: Count },
    contributes: [
      contribute(Page, { id: 'all', label: '' }),
      contribute(Page, { id: 'admins', label: '', when: { admin: true } }),
      contribute(Page, { id: 'writers', label: '', when: { any: [{ permission: 'own.write' }, { admin: true }] } }),
    ],
  }),
  {
    start: () => ({
      store: {
        free: (day) => day,
        book: (day) => day,
        watch: () => new Observable<string>((subscriber) => subscriber.next('now')),
      },
      booked,
      count: new BehaviorSubject(1),
    }),
  },
);
const userManifest = defineManifest({
  id: 'x.user',
  name: 'User',
  description: '',
  opens: { pages: Page },
  uses: { store: Store, booked: Booked, count: Count },
  permissions: ['startup'],
});
type Uses = UsesOf<typeof userManifest>;

async function opened(granted = ['rooms.read', 'rooms.hear']) {
  booked = new Subject();
  let uses: Uses | undefined;
  const user = definePlugin(userManifest, {
    start: (given) => {
      uses = given;
      return {};
    },
  });
  const made = workplace({
    plugins: [rooms, user],
    shapes: table,
    granted: { 'x.user': granted, 'acme.rooms': ['own.write'] },
  });
  await made.host.start('x.user');
  made.host.usable();
  return { ...made, uses: uses as Uses };
}
const permissionsOf = ({ host }: Awaited<ReturnType<typeof opened>>, id: string) =>
  host.diagnostics().plugins.find((plugin) => plugin.id === id)?.permissions;

test('what was used is told apart from what was granted', async () => {
  const made = await opened();
  expect(permissionsOf(made, 'x.user')).toEqual({ granted: ['rooms.hear', 'rooms.read'], used: [], revoked: [] });
  await made.uses.store.free('mo');
  await expect(made.uses.store.book('mo')).rejects.toMatchObject({ code: 'FW2004' });
  expect(permissionsOf(made, 'x.user')?.used).toEqual(['rooms.read']);
  made.uses.booked.subscribe();
  expect(permissionsOf(made, 'x.user')?.used).toEqual(['rooms.hear', 'rooms.read']);
});

test('a refusal says which line to write and what to run', async () => {
  const { uses } = await opened();
  await expect(uses.store.book('mo')).rejects.toThrow(
    `In workplace.yaml write at 'x.user': grant: [rooms.hear, rooms.read, rooms.write], then run "fachwerk build".`,
  );
});

test('case 14: what a plugin tries and may not is told to whoever administers, once each, and counts as no fault of it', async () => {
  const made = await opened([]);
  const { host, uses, faults } = made;
  const told = () => faults.map(({ plugin, code, where }) => `${plugin} ${code} ${where}`);
  const heard: unknown[] = [];
  const listen = { next: (fact: unknown) => heard.push(fact), error: () => {} };
  for (let i = 0; i < 5; i++) {
    await expect(uses.store.free('mo')).rejects.toMatchObject({ code: 'FW2004' });
    uses.booked.subscribe(listen);
    uses.booked.pipe(map(({ data }) => data)).subscribe(listen);
  }
  uses.store.watch().subscribe(listen);
  await settle();
  booked.next('mo');
  expect(heard).toEqual([]);
  const refused = ['rooms.store@1 free', 'rooms.booked@1', 'rooms.store@1 watch'];
  expect(told()).toEqual(refused.map((what) => `x.user FW2004 refused ${what}`));
  expect(host.diagnostics().plugins.find(({ id }) => id === 'x.user')).toMatchObject({
    phase: 'running',
    faults: 0,
    lastFault: { code: 'FW2004', where: 'refused rooms.store@1 watch' },
  });
});

test('an attempt is told of anew after a permission was taken away', async () => {
  const { host, uses, faults } = await opened();
  host.revoke('x.user', 'rooms.read');
  await expect(uses.store.free('mo')).rejects.toMatchObject({ code: 'FW2004' });
  host.restore('x.user', 'rooms.read');
  host.revoke('x.user', 'rooms.read');
  await expect(uses.store.free('mo')).rejects.toMatchObject({ code: 'FW2004' });
  expect(faults.map(({ where }) => where)).toEqual(['refused rooms.store@1 free', 'refused rooms.store@1 free']);
});

test('a permission that is taken away is refused at once, and given back', async () => {
  const made = await opened();
  const { host, uses } = made;
  await expect(uses.store.free('mo')).resolves.toBe('mo');
  host.revoke('x.user', 'rooms.read');
  await expect(uses.store.free('mo')).rejects.toThrow('An administrator took it away');
  expect(permissionsOf(made, 'x.user')).toEqual({
    granted: ['rooms.hear'],
    used: ['rooms.read'],
    revoked: ['rooms.read'],
  });
  host.restore('x.user', 'rooms.read');
  await expect(uses.store.free('mo')).resolves.toBe('mo');
  host.restore('x.user', 'rooms.write');
  await expect(uses.store.book('mo')).rejects.toMatchObject({ code: 'FW2004' });
});

test('what runs under a permission ends with it, be it behind operators, and nothing is held', async () => {
  const { host, uses, faults } = await opened();
  const ends: unknown[] = [];
  const end = { error: (error: unknown) => ends.push((error as { code: string }).code) };
  uses.store.watch().subscribe(end);
  uses.booked.subscribe(end);
  uses.booked.pipe(map(({ data }) => data)).subscribe(end);
  uses.booked.subscribe();
  const heard: string[] = [];
  uses.booked.subscribe(({ data }) => heard.push(data));
  await settle();
  booked.next('before');
  host.revoke('x.user', 'rooms.hear');
  host.revoke('x.user', 'rooms.read');
  expect(ends).toEqual(['FW2004', 'FW2004', 'FW2004']);
  booked.next('after');
  expect(heard).toEqual(['before']);
  expect(booked.observed).toBe(false);
  expect(faults.map(({ code }) => code)).toEqual(['FW2004', 'FW2004']);
  uses.booked.subscribe(end);
  uses.store.watch().subscribe(end);
  await settle();
  expect(ends).toHaveLength(5);
});

test('an entry asks for a condition of the page, and follows it', async () => {
  const conditions = new BehaviorSubject<Readonly<Record<string, boolean>>>({});
  let uses: Uses | undefined;
  const user = definePlugin(userManifest, {
    start: (given) => {
      uses = given;
      return {};
    },
  });
  const plugins = new Map([rooms, user].map((plugin) => [`/${plugin.manifest.id}/plugin.js`, plugin]));
  const host = createHost({
    lock: lockOf({ plugins: [rooms, user], shapes: table, granted: { 'acme.rooms': ['own.write'] } }),
    load: async (address) => ({ default: plugins.get(address) }),
    place: (target) => ({ root: target, state: () => {}, close: () => {} }),
    messages: () => ({ load: async () => {}, text: (key) => key }),
    locale: new BehaviorSubject('de'),
    settings: () => new BehaviorSubject<unknown>(undefined),
    conditions,
    fault: () => {},
  });
  await host.start('x.user');
  let shown: string[] = [];
  uses?.pages().subscribe((entries) => {
    shown = entries.map(({ id }) => id);
  });
  expect(shown).toEqual(['all', 'writers']);
  conditions.next({ admin: true });
  expect(shown).toEqual(['all', 'admins', 'writers']);
  conditions.next({ admin: false });
  host.revoke('acme.rooms', 'own.write');
  expect(shown).toEqual(['all']);
  await host.end();
});

test('what is disabled stays so whatever restarts it, until it is enabled', async () => {
  const { host, uses } = await opened();
  await host.disable('acme.rooms');
  await host.restart('acme.rooms');
  await expect(uses.store.free('mo')).rejects.toMatchObject({ code: 'FW1012' });
  host.enable('acme.rooms');
  await expect(uses.store.free('mo')).resolves.toBe('mo');
});

test('what a plugin and its streams hold is counted, and given back', async () => {
  const { host, uses } = await opened();
  const heldBy = (id: string): number => host.diagnostics().plugins.find((plugin) => plugin.id === id)?.held ?? 0;
  const before = heldBy('x.user');
  const streams = [uses.booked.subscribe(), uses.count.subscribe(), uses.store.watch().subscribe()];
  expect(heldBy('x.user')).toBe(before + 3);
  for (const open of streams) open.unsubscribe();
  expect(heldBy('x.user')).toBe(before);
  await host.stop('x.user');
  expect(heldBy('x.user')).toBe(0);
});

test('each plugin is measured, and its last fault is known', async () => {
  const { host, uses } = await opened();
  await uses.store.free('mo');
  host.escaped(new Error('outside'), '/acme.rooms/plugin.js');
  expect(host.diagnostics().plugins.find(({ id }) => id === 'acme.rooms')).toMatchObject({
    version: '1.0.0',
    tier: 'trusted',
    phase: 'running',
    loadMs: expect.any(Number),
    startMs: expect.any(Number),
    lastFault: { code: 'FW1015', where: 'page', time: expect.any(Number) },
  });
});
