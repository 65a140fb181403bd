import '@fachwerk/theme-kern/document.css';
import '@fachwerk/ui';
import axe from 'axe-core';
import { Subject, BehaviorSubject, NEVER, of } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostics, DiagnosticsReport } from '@fachwerk/model/host';
import type { OutputOf } from '@fachwerk/sdk';
import { InspectorPanel } from './elements/inspector-panel/inspector-panel.ts';
import type { Passed } from './timeline.ts';

const plugin = (id: string, held: number): DiagnosticsReport['plugins'][number] => ({
  id,
  version: '1.0.0',
  tier: 'trusted',
  phase: 'running',
  faults: 0,
  views: 1,
  held,
  loadMs: 12,
  startMs: 2,
  permissions: { granted: ['mail.read', 'mail.write'], used: ['mail.read'], revoked: [] },
});
const report = (time: number, held: number): DiagnosticsReport => ({
  time,
  held,
  development: true,
  topics: { 'mail.unread@1': 2 },
  plugins: [plugin('fachwerk.mail', held), plugin('acme.rooms', 1)],
});

let panel: InspectorPanel;
let reports: BehaviorSubject<DiagnosticsReport>;
let trace: Subject<Passed[]>;
let said: Subject<OutputOf<typeof Diagnostics, 'log'>>;
const injected: unknown[] = [];
const ends: (() => unknown)[] = [];

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Inspektor';
  [reports, trace, said] = [new BehaviorSubject(report(0, 1)), new Subject(), new Subject()];
  panel = document.createElement(tag) as InspectorPanel;
  const diagnostics = {
    watch: () => reports,
    trace: () => trace,
    log: () => said,
    graph: async () => ({
      plugins: [
        {
          id: 'fachwerk.mail',
          provides: ['mail.open@1'],
          uses: [{ id: 'mail.store@1', optional: false, from: ['fachwerk.connect-jmap'] }],
        },
      ],
      points: [
        {
          id: 'shell.page@1',
          owner: 'fachwerk.shell',
          entries: [{ plugin: 'fachwerk.mail', id: 'page', opens: 'mail' }],
        },
        { id: 'lonely.point@1', entries: [] },
      ],
    }),
    inject: async (fault: unknown) => void injected.push(fault),
    recover: async () => void injected.push('recover'),
    restart: async (input: unknown) => void injected.push(input),
    switches: async () => ({
      plugin: 'acme.rooms',
      tier: 'trusted',
      tiers: ['trusted', 'isolated'],
      asked: ['mail.read'],
      deny: [],
    }),
    change: async (change: unknown) => void injected.push(change),
  };
  const appearance = { watch: () => of({ locale: 'de' }), locales: async () => [{ id: 'de', name: 'Deutsch' }] };
  Object.assign(panel, {
    view: { params: NEVER },
    uses: { diagnostics, appearance, session: { signOut: async () => {} }, ui: { announce: async () => {} } },
    ctx: {
      plugin: { id: 'fachwerk.inspector' },
      locale: new BehaviorSubject('de'),
      text: (key: string, args: object = {}) => [key, ...Object.values(args)].join(' '),
      own: (end: () => unknown) => ends.push(end),
    },
  });
  const main = document.createElement('main');
  const heading = Object.assign(document.createElement('h1'), { textContent: 'Seite' });
  const side = Object.assign(document.createElement('h2'), { textContent: 'Inspektor' });
  main.append(heading, side, panel);
  document.body.append(main);
  await panel.updateComplete;
});
afterEach(() => {
  document.querySelector('main')?.remove();
  injected.splice(0);
  ends.splice(0);
});
const tag = 'test-inspector-panel';
customElements.define(tag, InspectorPanel);

async function choose(section: string): Promise<HTMLElement> {
  panel.renderRoot
    .querySelector('fw-select')
    ?.dispatchEvent(new CustomEvent('fw-change', { detail: { value: section } }));
  await panel.updateComplete;
  const shown = panel.renderRoot.querySelector<HTMLElement>('.body > *');
  if (!shown) throw new Error(`nothing is shown for ${section}`);
  return shown;
}
const textOf = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (element: Element, text: string): HTMLElement => {
  const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('fw-button') ?? [])].find((one) =>
    one.textContent?.includes(text),
  );
  if (!found) throw new Error(`no button ${text}`);
  return found;
};

test.each([
  ['plugins', 'fachwerk.mail', 'unused mail.write'],
  ['graph', 'mail.store@1', 'from fachwerk.connect-jmap'],
  ['points', 'fachwerk.mail/page', 'point-nobody'],
  ['log', 'log-empty', ''],
  ['leaks', 'mail.unread@1', 'held-by'],
  ['trials', 'developed acme.rooms', 'environment'],
  ['axe', 'axe-run', ''],
])('%s says what there is, and axe finds nothing', async (section, first, second) => {
  const shown = await choose(section);
  await vi.waitFor(() => expect(textOf(shown)).toContain(first));
  expect(textOf(shown)).toContain(second);
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('what passes is followed only while it is shown, can be filtered, and stops on demand', async () => {
  expect(trace.observed).toBe(false);
  const shown = await choose('timeline');
  expect(trace.observed).toBe(true);
  const fact: Passed = { kind: 'fact', time: 0, source: 'acme.rooms', id: 'rooms.booked@1', size: 9, listeners: 2 };
  trace.next([fact, { kind: 'call', time: 1, source: 'x', id: 'mail.store@1', member: 'set', ms: 3, code: 'FW2004' }]);
  await vi.waitFor(() => expect(textOf(shown)).toContain('call-failed 3 FW2004'));
  button(shown, 'pause').click();
  trace.next([{ ...fact, id: 'rooms.later@1' }]);
  await vi.waitFor(() => expect(textOf(shown)).toContain('resume 1'));
  expect(textOf(shown)).not.toContain('rooms.later@1');
  await choose('plugins');
  expect(trace.observed).toBe(false);
});

test('what plugins say stands there as text, the last first, and can be filtered', async () => {
  const shown = await choose('log');
  const line = { time: 0, plugin: 'acme.rooms', level: 'warn', text: '<b>no room</b>' } as const;
  said.next([line, { ...line, plugin: 'fachwerk.mail', level: 'error', text: 'no mail' }]);
  await vi.waitFor(() => expect(textOf(shown)).toMatch(/no mail.*level-error · fachwerk.mail.*<b>no room<\/b>/));
  const field = shown.shadowRoot?.querySelector('fw-text-field');
  Object.assign(field ?? {}, { value: 'warn room' });
  field?.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(textOf(shown)).not.toContain('no mail'));
  expect(textOf(shown)).toContain('no room');
  await choose('plugins');
  expect(said.observed).toBe(false);
});

test('what only grows is named', async () => {
  const shown = await choose('leaks');
  for (let i = 1; i < 10; i++) reports.next(report(i, i));
  await vi.waitFor(() => expect(textOf(shown)).toContain('held-grows'));
});

test('a fault is tried at the plugin that is developed, stays in sight, and is taken back with the panel', async () => {
  const shown = await choose('trials');
  await vi.waitFor(() => expect(textOf(shown)).toContain('developed acme.rooms'));
  button(shown, 'inject').click();
  await vi.waitFor(() => expect(textOf(shown)).toContain('acme.rooms: fault-view'));
  await choose('plugins');
  expect(textOf(await choose('trials'))).toContain('acme.rooms: fault-view');
  expect(injected).toEqual([{ at: 'view', plugin: 'acme.rooms' }]);
  for (const end of ends) await end();
  expect(injected.at(-1)).toBe('recover');
});

test('what axe finds is listed and outlined, and the outline goes with the view', async () => {
  const bad = document.createElement('img');
  document.querySelector('main')?.append(bad);
  const shown = await choose('axe');
  button(shown, 'axe-run').click();
  await vi.waitFor(() => expect(textOf(shown)).toContain('image-alt'), { timeout: 10_000 });
  expect(bad.style.outline).toContain('dashed');
  await choose('plugins');
  expect(bad.style.outline).toBe('');
});
