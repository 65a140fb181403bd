import '@fachwerk/theme-kern/document.css';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openTestPage, type TestPage } from './page.fixture.ts';
import { given, sampleHome, sampleMail, sampleSettings, sampleShapes, trouble } from './samples.fixture.ts';

const until = vi.waitFor;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const findings = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};
const select = (value: string) =>
  document.querySelector('fw-menu')?.dispatchEvent(new CustomEvent('fw-select', { detail: { value } }));
const dialogOpen = () => until(() => expect(document.querySelectorAll('fw-dialog[open]')).toHaveLength(1));

let open: TestPage;
const start = async (path: string): Promise<void> => {
  open = await openTestPage({ plugins: [sampleHome, sampleMail, sampleSettings], shapes: sampleShapes, path });
  await until(() => expect(document.querySelectorAll('.fw-tray > *')).toHaveLength(1));
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  trouble.now = true;
});
afterEach(async () => {
  await open.end();
  vi.restoreAllMocks();
});

const states: readonly (readonly [string, string, () => unknown])[] = [
  ['the frame', '/', () => undefined],
  ['the menu', '/', () => document.querySelector('fw-menu')?.show()],
  [
    'the palette',
    '/',
    () =>
      userEvent
        .keyboard('{Control>}k{/Control}')
        .then(() => until(() => expect(document.activeElement?.role).toBe('combobox'))),
  ],
  ['the help', '/', () => Promise.resolve(select('help')).then(dialogOpen)],
  ['the appearance dialog', '/', () => Promise.resolve(select('appearance')).then(dialogOpen)],
  ['the statement', '/', () => Promise.resolve(select('statement')).then(dialogOpen)],
  [
    'a confirmation',
    '/',
    () => [given.uses?.ui.confirm({ title: 'Löschen?', text: 'Für immer.', yes: 'Ja' }), dialogOpen()][1],
  ],
  [
    'a list to choose from',
    '/',
    () =>
      [
        given.uses?.ui.choose({
          title: 'Wohin?',
          items: [
            { id: 'a', label: 'A' },
            { id: 'b', label: 'B', disabled: true },
          ],
        }),
        until(() => expect(document.activeElement?.role).toBe('listbox')),
      ][1],
  ],
  [
    'a toast',
    '/',
    () =>
      [
        given.uses?.ui.toast({ text: 'Gelöscht', action: 'Rückgängig' }),
        until(() => expect(document.querySelectorAll('fw-toast')).toHaveLength(1)),
      ][1],
  ],
  [
    'the side panel',
    '/',
    () => {
      document.querySelector<HTMLElement>('.fw-tools > fw-icon-button')?.click();
      return until(() => expect(document.querySelectorAll('.fw-side')).toHaveLength(1));
    },
  ],
  [
    'the notices',
    '/',
    () => {
      open.workplace.session.ended();
      open.gateway.offline = true;
      return open.workplace.connection.retry();
    },
  ],
  ['an unknown address', '/nowhere', () => undefined],
  [
    'a failed view',
    '/settings',
    () =>
      until(() => expect(document.querySelector('.fw-page [data-view]')?.shadowRoot?.textContent).toContain('FW1011')),
  ],
];

describe.each(['light', 'dark', 'contrast'] as const)('axe, %s', (theme) => {
  it.each(states)('%s', async (_name, path, act) => {
    await start(path);
    await open.workplace.appearance.change({ theme, motion: 'reduced' });
    await act();
    // Inherited colours change one level a frame where transitions are as short as can be.
    await until(() => expect(document.getAnimations()).toHaveLength(0));
    expect(await findings()).toEqual([]);
  });
});

describe('axe, narrow', () => {
  it('the frame', async () => {
    await page.viewport(390, 780);
    await start('/mail');
    expect(await findings()).toEqual([]);
    await page.viewport(1280, 800);
  });
});
