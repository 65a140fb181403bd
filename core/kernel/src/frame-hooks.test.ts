import { BehaviorSubject } from 'rxjs';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  command,
  contribute,
  defineManifest,
  definePlugin,
  names,
  point,
  shapes,
  view,
  viewDefiner,
} from './api/index.ts';
import { FachwerkError } from './error.ts';
import { frameEnded, frameFault, frameUnresponsive } from './frame-hooks.ts';
import { root, workplace, type Root } from './workplace.fixture.ts';

const table = shapes({
  'shell.page@1': point({ data: z.object({ label: z.string() }), context: z.object({}), view: 'required' }),
  'a.greet@1': command(z.object({}), z.number()),
});
const name = names<typeof table>();
const [Page, Greet] = [name('shell.page@1'), name('a.greet@1')];
const manifest = defineManifest({
  id: 'a.page',
  name: 'x',
  description: 'x',
  provides: { page: view(), greet: Greet },
  contributes: [contribute(Page, { id: 'page', label: 'x', view: 'page' })],
});
const shellManifest = defineManifest({
  id: 'x.shell',
  name: 'x',
  description: 'x',
  opens: { pages: Page },
  uses: { greet: Greet },
  permissions: ['startup'],
});
const hung = (): FachwerkError => new FachwerkError('FW1042', 'hung');

/** A plugin whose contexts are in our hand, as the isolated tier has them. */
const open = async () => {
  const views: object[] = [];
  const starts: object[] = [];
  const plugin = definePlugin(manifest, {
    start: (_, ctx) => {
      const turn = starts.push(ctx);
      return { greet: () => turn };
    },
    views: {
      page: async () => ({
        default: viewDefiner<Root>()(manifest, 'page', (context) => void views.push(context)),
      }),
    },
  });
  const target = root();
  let greet = (): Promise<number> => Promise.reject(new Error('not yet'));
  const shell = definePlugin(shellManifest, {
    start: (uses) => {
      greet = () => uses.greet({});
      uses.pages().subscribe(([entry]) => entry?.mount(target, new BehaviorSubject({}), new AbortController().signal));
      return {};
    },
  });
  const { host, faults } = workplace({ plugins: [plugin, shell], shapes: table });
  await host.start('x.shell');
  host.usable();
  await vi.waitFor(() => expect(target.states.at(-1)?.kind).toBe('shown'));
  const states = (): string[] =>
    target.states.map((state) => ('code' in state ? `${state.kind} ${state.code}` : state.kind));
  return { host, faults, views, starts, states, greet: () => greet() };
};
afterEach(() => {
  vi.useRealTimers();
});

test('a frame that does not answer is said, and taken back', async () => {
  const { views, states } = await open();
  frameUnresponsive(views[0] ?? {}, true);
  frameUnresponsive(views[0] ?? {}, false);
  expect(states()).toEqual(['loading', 'shown', 'unresponsive', 'shown']);
});

test('a view whose frame has ended fails, and comes back by itself when that was said', async () => {
  const { views, states, faults } = await open();
  frameEnded(views[0] ?? {}, { error: hung(), again: 20 });
  await vi.waitFor(() => expect(states().slice(2)).toEqual(['failed FW1042', 'loading', 'shown']));
  expect(faults).toMatchObject([{ plugin: 'a.page', code: 'FW1042' }]);
  // What has ended says nothing any more.
  frameEnded(views[0] ?? {}, { error: hung() });
  frameUnresponsive(views[0] ?? {}, true);
  frameEnded(views[1] ?? {}, { error: hung(), blame: false });
  await vi.waitFor(() => expect(states().slice(5)).toEqual(['failed FW1042']));
  expect(faults).toHaveLength(1);
});

test('the third within a minute quarantines, and nothing comes back by itself', async () => {
  const { host, views, states } = await open();
  for (let turn = 0; turn < 3; turn++) {
    await vi.waitFor(() => expect([views.length, states().at(-1)]).toEqual([turn + 1, 'shown']));
    frameEnded(views[turn] ?? {}, { error: hung(), again: 5 });
  }
  await vi.waitFor(() => expect(states().at(-1)).toBe('quarantined FW1042'));
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(states().at(-1)).toBe('quarantined FW1042');
  expect(host.diagnostics().plugins.find(({ id }) => id === 'a.page')?.phase).toBe('quarantined');
});

test('a plugin whose frame has ended is started again by the next call', async () => {
  const { host, starts, greet } = await open();
  const phase = (): string | undefined => host.diagnostics().plugins.find(({ id }) => id === 'a.page')?.phase;
  expect(await greet()).toBe(1);
  frameEnded(starts[0] ?? {}, { error: hung() });
  await vi.waitFor(() => expect(phase()).toBe('failed'));
  expect(await greet()).toBe(2);
  frameEnded(starts[1] ?? {}, { error: hung(), blame: false });
  await vi.waitFor(() => expect(phase()).toBe('idle'));
  expect(await greet()).toBe(3);
});

test('what nobody caught in a frame is a fault', async () => {
  const { views, starts, faults, greet } = await open();
  await greet();
  frameFault(views[0] ?? {}, new Error('late'));
  frameFault(starts[0] ?? {}, new Error('late'));
  expect(faults.map(({ where, code }) => `${where} ${code}`)).toEqual(['view page FW1015', 'start FW1015']);
});
