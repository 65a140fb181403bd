import { BehaviorSubject, EMPTY, map, mergeWith, NEVER, Observable, of, Subject } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  call,
  command,
  contribute,
  defineManifest,
  definePlugin,
  event,
  failed,
  named,
  names,
  only,
  optional,
  point,
  service,
  shapes,
  state,
  stream,
  view,
  viewDefiner,
  type Fact,
} from './api/index.ts';
import { root, settle, workplace, type Root } from './workplace.fixture.ts';

const defineView = viewDefiner<Root>();
const table = shapes({
  'rooms.directory@1': service({
    free: call(z.object({ day: z.string() }), z.array(z.string()), { errors: ['closed'], needs: 'rooms.read' }),
    live: stream(z.object({ day: z.string() }), z.array(z.string())),
    log: stream(z.object({}), z.string(), { items: 'add' }),
  }),
  'rooms.book@1': command(z.object({ room: z.string() }), z.object({ booked: z.boolean() }), { errors: ['taken'] }),
  'rooms.booked@1': event(z.object({ room: z.string() })),
  'rooms.count@1': state(z.array(z.object({ n: z.int() })), { parts: true }),
  'shell.page@1': point({
    data: z.object({ label: z.string(), badge: z.string().optional() }),
    context: z.object({}),
    view: 'required',
    names: ['badge'],
  }),
  'rooms.actions@1': point({
    data: z.object({ label: z.string() }),
    context: z.object({ room: z.string() }),
    command: 'required',
  }),
});
const name = names<typeof table>();
const Directory = name('rooms.directory@1');
const Book = name('rooms.book@1');
const Booked = name('rooms.booked@1');
const Count = name('rooms.count@1');
const Page = name('shell.page@1');
const Actions = name('rooms.actions@1');

const roomsManifest = defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: 'x',
  provides: { directory: Directory, book: Book, booked: Booked, count: Count },
});
const rooms = (over: object = {}) => {
  const booked = new Subject<{ room: string }>();
  const count = new BehaviorSubject([{ n: 1 }]);
  const log = new Subject<string>();
  const starts = { n: 0 };
  const plugin = definePlugin(roomsManifest, {
    start: () => {
      starts.n++;
      return {
        directory: {
          free: ({ day }) => [day],
          live: ({ day }) => new Observable<string[]>((s) => s.next([day])),
          log: () => log,
        },
        book: ({ room }, { failure }) => {
          if (room === 'full') throw failure('taken', 'somebody was faster', { by: 'bert' });
          if (room === 'bug') throw new Error('oops');
          booked.next({ room });
          return { booked: true };
        },
        booked,
        count,
        ...over,
      };
    },
  });
  return { plugin, booked, count, log, starts };
};

/** A stranger's shell: draws the first page that anybody contributes, and nothing else. */
const shellManifest = defineManifest({
  id: 'x.shell',
  name: 'x',
  description: 'x',
  opens: { pages: Page, actions: Actions },
  uses: {
    named: named(Page),
    directory: optional(Directory),
    live: optional(only(Directory, 'live', 'log')),
    book: optional(Book),
    booked: optional(Booked),
    count: optional(Count),
  },
  permissions: ['startup'],
});
type Used = Parameters<NonNullable<Parameters<typeof definePlugin<typeof shellManifest>>[1]['start']>>[0];
const shell = (run: (uses: Used, signal: AbortSignal) => void = () => {}) =>
  definePlugin(shellManifest, {
    start: (uses, { signal }) => {
      run(uses, signal);
      return {};
    },
  });

test('a host without plugins boots and ends', async () => {
  const { host } = workplace({ plugins: [], shapes: table });
  expect(host.diagnostics().plugins).toEqual([]);
  await host.end();
});

test('nothing runs before somebody needs it, and a call starts its provider once', async () => {
  const { plugin, starts } = rooms();
  let uses: Used | undefined;
  const { host, loaded } = workplace({
    plugins: [plugin, shell((given) => (uses = given))],
    shapes: table,
    granted: { 'x.shell': ['rooms.read'] },
  });
  await host.start('x.shell');
  expect(loaded).toEqual(['/x.shell/plugin.js']);
  const answers = await Promise.all([uses?.directory?.free({ day: 'mo' }), uses?.directory?.free({ day: 'di' })]);
  expect(answers).toEqual([['mo'], ['di']]);
  expect(starts.n).toBe(1);
});

test('what nobody waits for when its caller ends is no error that nobody handled', async () => {
  const escaped = vi.fn<(reason: unknown) => void>();
  process.on('unhandledRejection', escaped);
  const { host } = workplace({
    plugins: [rooms({ book: () => new Promise(() => {}) }).plugin, shell(({ book }) => void book?.({ room: 'a' }))],
    shapes: table,
  });
  await host.start('x.shell');
  await settle();
  await host.stop('x.shell');
  // Node tells of what nobody handled when the queue is empty.
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  process.off('unhandledRejection', escaped);
  expect(escaped).not.toHaveBeenCalled();
});

test('a call without the permission is refused with the line to add', async () => {
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [rooms().plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  await expect(uses?.directory?.free({ day: 'mo' })).rejects.toMatchObject({
    code: 'FW2004',
    message: expect.stringContaining('grant: [rooms.read]'),
  });
});

test('a listed error crosses as its code, anything else is a fault of the provider', async () => {
  let uses: Used | undefined;
  const { host, faults } = workplace({ plugins: [rooms().plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  const taken: unknown = await uses?.book?.({ room: 'full' }).catch((error: unknown) => error);
  expect(failed(taken, Book, 'taken') && taken.data).toEqual({ by: 'bert' });
  expect(faults).toEqual([]);
  await expect(uses?.book?.({ room: 'bug' })).rejects.toMatchObject({ code: 'FW1301' });
  expect(faults).toMatchObject([{ plugin: 'acme.rooms', code: 'FW1301', where: 'call rooms.book@1' }]);
});

test('three faults in a minute quarantine a plugin, and a restart forgives', async () => {
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [rooms().plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  for (let i = 0; i < 3; i++) await expect(uses?.book?.({ room: 'bug' })).rejects.toBeDefined();
  await settle();
  await expect(uses?.book?.({ room: 'a' })).rejects.toMatchObject({ code: 'FW1012' });
  await host.restart('acme.rooms');
  await expect(uses?.book?.({ room: 'a' })).resolves.toEqual({ booked: true });
});

test('a topic is stamped, waits for the first view, and is left when nobody listens', async () => {
  const { plugin, booked, starts } = rooms();
  const seen: Fact<{ room: string }>[] = [];
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  const subscription = uses?.booked?.subscribe((fact) => seen.push(fact));
  await settle();
  expect(starts.n).toBe(0);
  host.usable();
  await settle();
  booked.next({ room: 'a' });
  expect(seen).toMatchObject([{ data: { room: 'a' }, source: 'acme.rooms' }]);
  expect(seen[0]?.time).toBeGreaterThan(0);
  expect(Object.isFrozen(seen[0]?.data)).toBe(true);
  subscription?.unsubscribe();
  expect(booked.observed).toBe(false);
});

test('a state keeps its last value, joins parts, and is gone with its publisher', async () => {
  const one = rooms();
  const two = definePlugin(defineManifest({ id: 'b.rooms', name: 'b', description: 'b', provides: { count: Count } }), {
    start: () => ({ count: of([{ n: 7 }]).pipe(mergeWith(NEVER)) }),
  });
  const seen: unknown[] = [];
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [one.plugin, two, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  host.usable();
  uses?.count?.subscribe((fact) => seen.push(fact?.data));
  await settle();
  expect(seen.at(-1)).toEqual([{ n: 1 }, { n: 7 }]);
  await host.disable('b.rooms');
  expect(seen.at(-1)).toEqual([{ n: 1 }]);
  await host.disable('acme.rooms');
  expect(seen.at(-1)).toBeUndefined();
});

test('a subscriber that throws stops nobody else, also behind operators', async () => {
  const { plugin, booked } = rooms();
  const seen: string[] = [];
  const { host, faults } = workplace({
    plugins: [
      plugin,
      shell(({ booked: topic }) => {
        topic?.subscribe(() => {
          throw new Error('direct');
        });
        topic
          ?.pipe(
            map(() => {
              throw new Error('in map');
            }),
          )
          .subscribe();
        topic?.pipe(mergeWith(EMPTY)).subscribe({
          next: () => {
            throw new Error('after merge');
          },
        });
        topic?.subscribe(({ data }) => seen.push(data.room));
      }),
    ],
    shapes: table,
  });
  await host.start('x.shell');
  host.usable();
  await settle();
  booked.next({ room: 'a' });
  expect(seen).toEqual(['a']);
  expect(faults.map(({ code, plugin: id }) => [code, id])).toEqual([
    ['FW3101', 'x.shell'],
    ['FW3101', 'x.shell'],
    ['FW3101', 'x.shell'],
  ]);
});

test('when a provider comes back, a replace stream goes on and an add stream ends with FW1304', async () => {
  const { plugin } = rooms();
  const items: unknown[] = [];
  const errors: unknown[] = [];
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  uses?.live?.live({ day: 'mo' }).subscribe((list) => items.push(list));
  uses?.live?.log({}).subscribe({ error: (error) => errors.push(error) });
  await settle(5);
  await host.stop('acme.rooms');
  await settle(50);
  expect(items).toEqual([['mo'], ['mo']]);
  expect(errors).toMatchObject([{ code: 'FW1304' }]);
});

test('a view fails alone, shows its code, and can be tried again', async () => {
  let broken = true;
  let fail: (error: unknown) => void = () => {};
  const manifest = defineManifest({
    id: 'a.page',
    name: 'Seite',
    description: 'x',
    provides: { page: view() },
    contributes: [contribute(Page, { id: 'p', label: '%label%', view: 'page' })],
  });
  const page = definePlugin(manifest, {
    views: {
      page: async () => ({
        default: defineView(manifest, 'page', (context) => {
          const { root: target, signal } = context;
          fail = context.fail;
          if (broken) throw new Error('no');
          target.drawn.push('page');
          signal.addEventListener('abort', () => target.drawn.splice(0));
        }),
      }),
    },
  });
  const target = root();
  const place = new AbortController();
  const { host, faults, locale } = workplace({
    plugins: [
      page,
      shell(({ pages }) => {
        pages().subscribe(([entry]) => target.drawn.push(entry?.data.label));
        pages().subscribe(([entry]) => {
          if (target.states.length === 0) entry?.mount(target, of({}).pipe(mergeWith(NEVER)), place.signal);
        });
      }),
    ],
    shapes: table,
  });
  await host.start('x.shell');
  await settle();
  expect(target.drawn[0]).toBe('de:label');
  expect(target.states.map(({ kind }) => kind)).toEqual(['loading', 'failed']);
  expect(faults).toMatchObject([{ code: 'FW1011', plugin: 'a.page', where: 'view page' }]);
  broken = false;
  const last = target.states.at(-1);
  if (last?.kind === 'failed') last.retry();
  await settle();
  expect(target.drawn).toContain('page');
  locale.next('en');
  expect(target.drawn).toContain('en:label');
  // What a framework catches long after it was shown.
  fail(new Error('later'));
  fail(new Error('twice'));
  await settle();
  expect(target.states.at(-1)).toMatchObject({ kind: 'failed', code: 'FW1011' });
  expect(faults).toHaveLength(2);
  expect(target.drawn).toEqual([]);
  place.abort();
  await settle();
  expect(target.drawn).toEqual([]);
});

test('quarantine asks before it takes away unsaved work', async () => {
  const manifest = defineManifest({
    id: 'a.page',
    name: 'x',
    description: 'x',
    provides: { page: view() },
    contributes: [contribute(Page, { id: 'p', label: 'p', view: 'page' })],
  });
  let say: (title: string | undefined) => void = () => {};
  const page = definePlugin(manifest, {
    views: {
      page: async () => ({
        default: defineView(manifest, 'page', ({ unsaved }) => {
          say = (title) => unsaved(title === undefined ? undefined : { title });
        }),
      }),
    },
  });
  const target = root();
  const { host } = workplace({
    plugins: [
      page,
      shell(({ pages }, signal) =>
        pages().subscribe(([entry]) => {
          if (target.states.length === 0) entry?.mount(target, of({}).pipe(mergeWith(NEVER)), signal);
        }),
      ),
    ],
    shapes: table,
  });
  await host.start('x.shell');
  await settle();
  say('Entwurf');
  expect(host.unsaved()).toMatchObject([{ plugin: 'a.page', title: 'Entwurf' }]);
  for (let i = 0; i < 3; i++) expect(host.escaped(new Error('x'), 'http://localhost/a.page/page.js')).toBe(true);
  await settle();
  expect(target.states.at(-1)?.kind).toBe('shown');
  say(undefined);
  expect(host.unsaved()).toEqual([]);
});

test('an entry runs its command; named reaches what entries name and nothing else', async () => {
  const { plugin } = rooms();
  const manifest = defineManifest({
    id: 'a.act',
    name: 'x',
    description: 'x',
    provides: { page: view() },
    contributes: [
      contribute(Actions, { id: 'book', label: 'b', command: Book }),
      contribute(Page, { id: 'p', label: 'p', view: 'page', badge: Count.id }),
    ],
  });
  const act = definePlugin(manifest, {
    views: { page: async () => ({ default: defineView(manifest, 'page', () => {}) }) },
  });
  const seen: unknown[] = [];
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [plugin, act, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  host.usable();
  uses?.booked?.subscribe(({ data }) => seen.push(data.room));
  await settle();
  const entries: { run(context: { room: string }): Promise<void> }[] = [];
  uses?.actions().subscribe((list) => entries.push(...list));
  await entries[0]?.run({ room: 'r1' });
  expect(seen).toEqual(['r1']);
  uses?.named.topic('rooms.count@1').subscribe((fact) => seen.push(fact?.data));
  await settle();
  expect(seen.at(-1)).toEqual([{ n: 1 }]);
  expect(() => uses?.named.topic('rooms.booked@1')).toThrow(expect.objectContaining({ code: 'FW2006' }) as Error);
});

test('a publisher that floods is paused', async () => {
  const { plugin, booked } = rooms();
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { host, faults } = workplace({
    plugins: [plugin, shell(({ booked: topic }) => topic?.subscribe())],
    shapes: table,
  });
  await host.start('x.shell');
  host.usable();
  await settle();
  for (let i = 0; i < 700; i++) {
    now += 4;
    booked.next({ room: 'a' });
  }
  expect(faults).toMatchObject([{ code: 'FW3107', plugin: 'acme.rooms' }]);
  expect(booked.observed).toBe(false);
  vi.restoreAllMocks();
});

test('a start that never ends is given up after ten seconds and the rest goes on', async () => {
  vi.useFakeTimers();
  const never = definePlugin(roomsManifest, { start: () => new Promise<never>(() => {}) });
  let uses: Used | undefined;
  const { host, faults } = workplace({ plugins: [never, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  const answer = uses?.book?.({ room: 'a' }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await answer).toMatchObject({ code: 'FW1007' });
  expect(faults).toMatchObject([{ code: 'FW1007', where: 'start' }]);
  vi.useRealTimers();
});

test('a call has a deadline and ends with its caller', async () => {
  vi.useFakeTimers();
  const { plugin } = rooms({ book: () => new Promise(() => {}) });
  let uses: Used | undefined;
  const { host } = workplace({ plugins: [plugin, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  const late = uses?.book?.({ room: 'a' }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await late).toMatchObject({ code: 'FW1306' });
  const left = uses?.book?.({ room: 'a' }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1);
  await host.stop('x.shell');
  expect(await left).toMatchObject({ code: 'FW1009' });
  vi.useRealTimers();
});

test('what is ending may still call others, what has ended may not', async () => {
  const { plugin, booked } = rooms();
  const seen: string[] = [];
  booked.subscribe(({ room }) => seen.push(room));
  let uses: Used | undefined;
  const manifest = defineManifest({
    id: 'a.flush',
    name: 'x',
    description: 'x',
    uses: { book: Book },
    permissions: ['startup'],
  });
  const flush = definePlugin(manifest, {
    start: ({ book }, { own }) => {
      own(async () => void (await book({ room: 'brought home' })));
      return {};
    },
  });
  const { host } = workplace({ plugins: [plugin, flush, shell((given) => (uses = given))], shapes: table });
  await host.start('x.shell');
  await host.start('a.flush');
  await uses?.book?.({ room: 'first' });
  await host.stop('a.flush');
  expect(seen).toEqual(['first', 'brought home']);
  await host.end();
  await expect(uses?.book?.({ room: 'late' })).rejects.toMatchObject({ code: 'FW1009' });
  expect(host.diagnostics().held).toBe(0);
});

test('200 starts and stops leave nothing behind', async () => {
  const { plugin, booked, count } = rooms();
  const { host } = workplace({
    plugins: [
      plugin,
      shell(({ booked: topic, count: sum, live: list, pages }) => {
        topic?.subscribe();
        sum?.pipe(map((fact) => fact?.data)).subscribe();
        list?.live({ day: 'mo' }).subscribe();
        pages().subscribe();
      }),
    ],
    shapes: table,
  });
  host.usable();
  const before = host.diagnostics().held;
  for (let i = 0; i < 200; i++) {
    await host.start('x.shell');
    await settle();
    await host.stop('x.shell');
    await host.stop('acme.rooms');
  }
  expect(host.diagnostics().held).toBe(before);
  expect([booked.observed, count.observed]).toEqual([false, false]);
  expect(Object.values(host.diagnostics().topics)).toEqual([0, 0]);
});
