import { Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { call, defineManifest, definePlugin, event, names, service, shapes, stream, type UsesOf } from './api/index.ts';
import type { TraceEvent } from './host-options.ts';
import { Topic } from './topic.ts';
import { settle, workplace } from './workplace.fixture.ts';

const table = shapes({
  'rooms.store@1': service({
    free: call(z.string(), z.string()),
    watch: stream(z.undefined(), z.string()),
  }),
  'rooms.booked@1': event(z.object({ room: z.string() })),
});
const name = names<typeof table>();
const [Store, Booked] = [name('rooms.store@1'), name('rooms.booked@1')];
const booked = new Subject<{ room: string }>();
const userManifest = defineManifest({
  id: 'x.user',
  name: 'User',
  description: '',
  uses: { store: Store, booked: Booked },
  permissions: ['startup'],
});
type Uses = UsesOf<typeof userManifest>;

async function opened() {
  let uses: Uses | undefined;
  const rooms = definePlugin(
    defineManifest({ id: 'acme.rooms', name: 'R', description: '', provides: { store: Store, booked: Booked } }),
    {
      start: () => ({
        store: {
          free: (day) => {
            if (day === 'bug') throw new Error('oops');
            return day;
          },
          watch: () => new Subject<string>(),
        },
        booked,
      }),
    },
  );
  const user = definePlugin(userManifest, {
    start: (given) => {
      uses = given;
      return {};
    },
  });
  const made = workplace({ plugins: [rooms, user], shapes: table });
  await made.host.start('x.user');
  made.host.usable();
  return { ...made, uses: uses as Uses };
}

test('who watches sees facts, calls and streams without their content; who left leaves no hook', async () => {
  const { host, uses } = await opened();
  const seen: TraceEvent[] = [];
  uses.booked.subscribe();
  await uses.store.free('mo');
  const watching = host.trace.subscribe((one) => seen.push(one));
  booked.next({ room: 'geheim' });
  await uses.store.free('di');
  await uses.store.free('bug').catch(() => undefined);
  uses.store.watch().subscribe();
  expect(seen).toMatchObject([
    { kind: 'fact', source: 'acme.rooms', topic: 'rooms.booked@1', size: 17, listeners: 1 },
    { kind: 'call', source: 'x.user', id: 'rooms.store@1', member: 'free', ms: expect.any(Number) },
    { kind: 'call', code: 'FW1301' },
    { kind: 'stream', source: 'x.user', id: 'rooms.store@1', member: 'watch' },
  ]);
  expect(JSON.stringify(seen)).not.toContain('geheim');
  watching.unsubscribe();
  booked.next({ room: 'a' });
  await uses.store.free('mi');
  expect(seen).toHaveLength(4);
});

test('while nobody watches, a topic has no method of its own', async () => {
  const topic = new Topic('rooms.booked@1', { kind: 'event' }, () => {});
  expect(Object.hasOwn(topic, 'deliver')).toBe(false);
  const { host, uses } = await opened();
  uses.booked.subscribe();
  const watching = host.trace.subscribe();
  watching.unsubscribe();
  await settle();
  const seen: string[] = [];
  uses.booked.subscribe(({ data }) => seen.push(data.room));
  booked.next({ room: 'a' });
  expect(seen).toEqual(['a']);
});

test('a fault that is tried out is the plugin’s own, and is taken back', async () => {
  const { host, uses, faults } = await opened();
  const failing = host.inject({ plugin: 'acme.rooms', at: 'start' });
  await expect(uses.store.free('mo')).rejects.toMatchObject({ code: 'FW1008' });
  failing();
  await expect(uses.store.free('mo')).resolves.toBe('mo');
  const heard: string[] = [];
  uses.booked.subscribe(({ data }) => heard.push(data.room));
  await settle();
  const throwing = host.inject({ plugin: 'x.user', at: 'subscriber' });
  booked.next({ room: 'a' });
  throwing();
  booked.next({ room: 'b' });
  expect(heard).toEqual(['b']);
  expect(faults.map(({ plugin, code }) => [plugin, code])).toEqual([
    ['acme.rooms', 'FW1008'],
    ['x.user', 'FW3101'],
  ]);
  const late = host.inject({ plugin: 'x.user', at: 'call', delay: 40 });
  const began = performance.now();
  await uses.store.free('mo');
  expect(performance.now() - began).toBeGreaterThanOrEqual(35);
  late();
});
