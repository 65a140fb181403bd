import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoMails } from './demo-mails.fixture.ts';
import { settled, shown } from './inside.fixture.ts';
import { anna, mailWorkplace } from './mail-workplace.fixture.ts';

let open: Awaited<ReturnType<typeof mailWorkplace>>;
const root = (): HTMLElement => open.place.root;

/** What axe finds, without what a mail itself brings. */
async function findings(): Promise<string[]> {
  await settled(root());
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549'];
  const { violations } = await axe.run(root(), { runOnly: { type: 'tag', values: tags }, iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
async function start(): Promise<void> {
  open = await mailWorkplace();
  demoMails(open.world, anna.email);
  await shown(root(), '.mail', 'Newsletter');
}
beforeEach(() => {
  document.documentElement.lang = 'de';
});
afterEach(async () => {
  await open.end();
  document.documentElement.removeAttribute('data-kern-theme');
});

describe.each([
  ['light', 1400],
  ['dark', 1400],
  ['light', 390],
] as const)('axe finds nothing, %s at %i px,', (theme, width) => {
  beforeEach(async () => {
    await page.viewport(width, 900);
    document.documentElement.setAttribute('data-kern-theme', theme);
  });

  it('in list and folders', async () => {
    await start();
    expect(await findings()).toEqual([]);
  });

  it('with a thread, a mail with pictures, and several marked', async () => {
    await start();
    (await shown(root(), '[role=listbox]')).focus();
    await userEvent.keyboard('jx');
    (await shown(root(), '.mail', 'Newsletter')).click();
    await shown(root(), 'fw-banner', 'externe Bilder');
    expect(await findings()).toEqual([]);
  });

  it('with an open menu', async () => {
    await start();
    (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
    (await shown(root(), 'fw-icon-button', 'Weitere Aktionen')).click();
    await shown(root(), 'fw-menu-item', 'Weiterleiten');
    expect(await findings()).toEqual([]);
  });

  it('in the composer, with a failed attachment', async () => {
    await start();
    (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
    (await shown(root(), 'fw-button', 'Allen antworten')).click();
    const drop = await shown(root(), 'fw-file-drop');
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'Plan.pdf'));
    drop
      .querySelector('.sheet')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
    await shown(root(), 'li .name', 'Plan.pdf');
    expect(await findings()).toEqual([]);
  });
});

it('the page is walked by Tab without a trap, and everything is named', async () => {
  await page.viewport(1400, 900);
  await start();
  (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
  await shown(root(), 'h2', 'Haushaltsplanung');
  root().tabIndex = -1;
  root().focus();
  const stops: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await userEvent.keyboard('{Tab}');
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) break;
    stops.push(
      active.getAttribute('aria-label') ??
        active.getAttribute('title') ??
        active.textContent?.trim() ??
        active.localName,
    );
  }
  expect(stops).toContain('Posteingang');
  expect(stops).toContain('Archivieren');
  expect(stops.length).toBeLessThan(40);
});
