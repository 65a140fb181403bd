import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import { deepActiveElement, type FwMenu, type MenuSelectDetail } from '../index.ts';

const actions = html`
  <fw-menu>
    <fw-button slot="trigger">Mehr</fw-button>
    <fw-menu-item value="answer">Antworten</fw-menu-item>
    <fw-menu-item value="archive">Archivieren</fw-menu-item>
    <hr />
    <fw-menu-item value="print" disabled>Drucken</fw-menu-item>
    <fw-menu-item value="delete" danger>Löschen</fw-menu-item>
  </fw-menu>
`;
const focused = () => deepActiveElement()?.textContent?.trim();
const trigger = (menu: FwMenu) => inside(menu.querySelector('fw-button') as Element, 'button');

test('arrows, Home, End and letters move; Enter chooses; the focus goes back', async () => {
  const menu = await mount<FwMenu>(actions);
  const chosen = recorded<MenuSelectDetail>(menu, 'fw-select');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Antworten');
  await expect.poll(() => trigger(menu).ariaExpanded).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Archivieren');
  await userEvent.keyboard('{End}');
  expect(focused()).toBe('Löschen');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Antworten');
  await userEvent.keyboard('l');
  expect(focused()).toBe('Löschen');
  await userEvent.keyboard('{Enter}');
  expect(chosen.map(({ value }) => value)).toEqual(['delete']);
  await expect.poll(() => menu.open).toBe(false);
  expect(deepActiveElement()).toBe(trigger(menu));
});

test('the same letter goes through all that start with it', async () => {
  const menu = await mount<FwMenu>(actions);
  menu.show();
  await userEvent.keyboard('a');
  expect(focused()).toBe('Archivieren');
  await userEvent.keyboard('a');
  expect(focused()).toBe('Antworten');
});

test('a disabled item can be reached, not chosen', async () => {
  const menu = await mount<FwMenu>(actions);
  const chosen = recorded(menu, 'fw-select');
  menu.show();
  await userEvent.keyboard('d{Enter}');
  expect(focused()).toBe('Drucken');
  expect(chosen).toEqual([]);
  expect(menu.open).toBe(true);
});

test('a second press on its button closes it', async () => {
  const menu = await mount<FwMenu>(actions);
  await userEvent.click(trigger(menu));
  await expect.poll(() => menu.open).toBe(true);
  await userEvent.click(trigger(menu));
  await expect.poll(() => menu.open).toBe(false);
});

test('as a context menu it opens at the point and gives the focus back', async () => {
  const place = await mount(html`<div><button>Zeile</button>${actions}</div>`);
  const menu = place.querySelector('fw-menu') as FwMenu;
  place.querySelector('button')?.focus();
  await menu.showAt(120, 90);
  const box = inside(menu, '.menu').getBoundingClientRect();
  expect([Math.round(box.left), Math.round(box.top)]).toEqual([120, 93]);
  await userEvent.keyboard('{Escape}');
  expect(deepActiveElement()).toBe(place.querySelector('button'));
});

test.for([0, 150])('as a context menu it is still there when the button is released after %i ms', async (delay) => {
  const place = await mount(html`<div><button>Zeile</button>${actions}</div>`);
  const menu = place.querySelector('fw-menu') as FwMenu;
  const row = place.querySelector('button')!;
  let asked = { x: 0, y: 0 };
  row.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    asked = { x: event.clientX, y: event.clientY };
    void menu.showAt(asked.x, asked.y);
  });
  await userEvent.click(row, { button: 'right', delay });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(menu.open).toBe(true);
  expect(focused()).toBe('Antworten');
  const { left, top } = inside(menu, '.menu').getBoundingClientRect();
  expect([Math.round(left), Math.round(top)]).toEqual([Math.round(asked.x), Math.round(asked.y) + 3]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => menu.open).toBe(false);
  expect(deepActiveElement()).toBe(row);
});

test('an item that is a checkbox says whether it is chosen', async () => {
  const item = await mount(html`<fw-menu-item type="checkbox" checked>Bilder laden</fw-menu-item>`);
  expect([item.role, item.ariaChecked]).toEqual(['menuitemcheckbox', 'true']);
});
