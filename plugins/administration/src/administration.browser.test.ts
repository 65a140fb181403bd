import '@fachwerk/theme-kern/document.css';
import '@fachwerk/ui';
import axe from 'axe-core';
import { BehaviorSubject, NEVER, Observable, type Subscriber } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AdministrationReport } from '@fachwerk/model/host';
import { AdministrationPage } from './elements/administration-page/administration-page.ts';
import type { PluginReport } from './plugin-row.ts';

const plugin = (id: string, more: Partial<PluginReport> = {}): PluginReport => ({
  id,
  name: id,
  version: '1.0.0',
  tier: 'trusted',
  phase: 'running',
  disabled: false,
  fixed: false,
  bytes: 2000,
  faults: [],
  faultCount: 0,
  permissions: [],
  ...more,
});
const rooms = plugin('acme.rooms', {
  tier: 'isolated',
  phase: 'quarantined',
  lastFault: { code: 'FW1011', where: 'view rooms', time: 10 },
  faults: [{ code: 'FW1011', where: 'view rooms', version: '1.0.0', count: 4, last: 10 }],
  faultCount: 4,
  permissions: [{ id: 'mail.read', used: true, revoked: false }],
  load: { count: 2, mean: 20, most: 30 },
});
const report: AdministrationReport = {
  plugins: [plugin('our.shell', { fixed: true }), rooms],
  origins: { mode: 'wildcard', base: 'plugins.localhost' },
  build: 'one',
};

let page: AdministrationPage;
let subscriber: Subscriber<AdministrationReport>;
const acted: unknown[] = [];
const asked: unknown[] = [];
let yes = true;
let answer: 'action' | 'gone' = 'gone';

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Verwaltung';
  [yes, answer] = [true, 'gone'];
  page = document.createElement(tag) as AdministrationPage;
  Object.assign(page, {
    view: { params: NEVER },
    uses: {
      administration: {
        watch: () =>
          new Observable<AdministrationReport>((opened) => {
            subscriber = opened;
            opened.next(report);
          }),
        act: async (action: unknown) => void acted.push(action),
      },
      navigation: { title: async () => {} },
      ui: {
        confirm: async (question: unknown) => {
          asked.push(question);
          return yes;
        },
        toast: async () => answer,
      },
    },
    ctx: {
      locale: new BehaviorSubject('de'),
      text: (key: string, args: object = {}) => [key, ...Object.values(args)].join(' '),
    },
  });
  const main = document.createElement('main');
  main.append(page);
  document.body.append(main);
  await page.updateComplete;
});
afterEach(() => {
  document.querySelector('main')?.remove();
  acted.splice(0);
  asked.splice(0);
});
const tag = 'test-administration-page';
customElements.define(tag, AdministrationPage);

const row = (id: string): HTMLElement => {
  const found = page.renderRoot.querySelector<HTMLElement>(`tr[data-plugin="${id}"]`);
  if (!found) throw new Error(`no row of ${id}`);
  return found;
};
const text = (): string => page.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const choose = (id: string, value: string): void =>
  void row(id)
    .querySelector('fw-menu')
    ?.dispatchEvent(new CustomEvent('fw-select', { detail: { value } }));
const open = async (id: string): Promise<void> => {
  row(id).querySelector<HTMLElement>('fw-icon-button')?.click();
  await page.updateComplete;
};

test('what needs somebody stands first, with state, fault, permissions, times and size', () => {
  const rows = [...page.renderRoot.querySelectorAll<HTMLElement>('tr.row')];
  expect(rows.map(({ dataset }) => dataset['plugin'])).toEqual(['acme.rooms', 'our.shell']);
  const words = row('acme.rooms').textContent;
  for (const word of ['tier-isolated', 'state-quarantined', 'FW1011', 'fault-count 4', '20 ms', '2 kB'])
    expect(words).toContain(word);
  expect(text()).toContain('origins-wildcard plugins.localhost');
});

test('a code leads to its meaning, a permission to plain words', async () => {
  row('acme.rooms').querySelector<HTMLElement>('.code')?.click();
  await page.updateComplete;
  expect(text()).toContain('code-FW1011');
  expect(text()).toContain('E-Mails lesen');
  expect(row('acme.rooms').querySelector('fw-icon-button')?.expanded).toBe(true);
});

test.each([[[]], [['acme.rooms']], [['our.shell']]])('axe finds nothing with %j open', async (opened) => {
  for (const id of opened) await open(id);
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('nothing is taken away without asking, and it can be taken back', async () => {
  yes = false;
  choose('acme.rooms', 'disable');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(acted).toEqual([]);
  [yes, answer] = [true, 'action'];
  choose('acme.rooms', 'disable');
  await vi.waitFor(() =>
    expect(acted).toEqual([
      { action: 'disable', plugin: 'acme.rooms' },
      { action: 'enable', plugin: 'acme.rooms' },
    ]),
  );
});

test('a permission is taken away by its name', async () => {
  await open('acme.rooms');
  page.renderRoot.querySelector<HTMLElement>('.permissions fw-button')?.click();
  const action = { action: 'revoke', plugin: 'acme.rooms', permission: 'mail.read' };
  await vi.waitFor(() => expect(acted).toEqual([action]));
  expect(asked).toMatchObject([
    {
      title:
        'ask-revoke acme.rooms E-Mails lesen Liest Nachrichten, Ordner und Anhänge aller Postfächer, die der Person offenstehen.',
      danger: true,
    },
  ]);
});

test('what the workplace needs cannot be switched off', () => {
  const items = [...row('our.shell').querySelectorAll('fw-menu-item')];
  expect(items.map(({ disabled }) => disabled)).toEqual([true, true]);
});

test('a lost session is said, and asked again on demand', async () => {
  subscriber.error(Object.assign(new Error('over'), { code: 'signedOut' }));
  await page.updateComplete;
  expect(text()).toContain('problem-signedOut');
  page.renderRoot.querySelector<HTMLElement>('fw-banner fw-button')?.click();
  await page.updateComplete;
  expect(text()).not.toContain('problem-signedOut');
});
