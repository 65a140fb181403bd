import { css } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cssom } from '../element/cssom.ts';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type {
  ActiveDetail,
  ActivateDetail,
  FwVirtualList,
  RangeDetail,
  RowMenuDetail,
  SelectionDetail,
} from '../virtual-list.ts';
import '../virtual-list.ts';

interface Mail {
  readonly id: string;
}
const mails = (first: number, count: number): Mail[] =>
  Array.from({ length: count }, (_, i) => ({ id: `m${first + i}` }));
const size = cssom({ height: '400px', width: '300px', '--fw-list-row-height': '40px' });

async function list(total = 1000, loaded = mails(0, 60)): Promise<FwVirtualList<Mail>> {
  const renderItem = (mail: Mail) => html`<i class="box" data-select></i><span class="id">${mail.id}</span>`;
  const element = await mount<FwVirtualList<Mail>>(html`
    <fw-virtual-list
      ${size}
      label="Posteingang"
      .total=${total}
      .items=${loaded}
      .renderItem=${renderItem}
    ></fw-virtual-list>
  `);
  await expect.poll(() => shown(element).length).toBeGreaterThan(0);
  return element;
}
const scroller = (element: FwVirtualList<Mail>) => inside(element, '.scroller');
/** What a person sees: text and distance from the upper edge. */
const seen = (element: FwVirtualList<Mail>) => {
  const edge = scroller(element).getBoundingClientRect();
  return [...(element.shadowRoot?.querySelectorAll('.row') ?? [])]
    .map((row) => ({ text: row.textContent?.trim() ?? '', top: row.getBoundingClientRect().top - edge.top }))
    .filter(({ top }) => top > -40 && top < edge.height)
    .toSorted((a, b) => a.top - b.top);
};
const shown = (element: FwVirtualList<Mail>) => seen(element).map(({ text }) => text);
const scrollTo = async (element: FwVirtualList<Mail>, top: number) => {
  scroller(element).scrollTop = top;
  scroller(element).dispatchEvent(new Event('scroll'));
  await element.updateComplete;
};
const activeText = (element: FwVirtualList<Mail>) =>
  element.shadowRoot
    ?.getElementById(scroller(element).getAttribute('aria-activedescendant') ?? '')
    ?.textContent?.trim();

test('few rows of many exist, each says which one it is', async () => {
  const element = await list(100_000, mails(0, 40));
  const rows = element.shadowRoot?.querySelectorAll('[role=option]') ?? [];
  expect(rows.length).toBeLessThan(25);
  expect([rows[3]?.ariaSetSize, rows[3]?.ariaPosInSet]).toEqual(['100000', '4']);
  expect(scroller(element).scrollHeight).toBe(4_000_000);
});

test('asks for the range that is seen, and shows skeletons until it comes', async () => {
  const element = await list();
  const ranges = recorded<RangeDetail>(element, 'fw-range');
  await scrollTo(element, 500 * 40);
  await element.updateComplete;
  expect(ranges).toEqual([{ first: 494, last: 515 }]);
  expect(inside(element, '.missing').ariaLabel).toBe('Eintrag wird geladen …');
  Object.assign(element, { position: 494, items: mails(494, 22) });
  await element.updateComplete;
  expect(shown(element)[0]).toBe('m500');
});

test('an empty list asks for its first rows too', async () => {
  const ranges: RangeDetail[] = [];
  const note = (event: CustomEvent<RangeDetail>) => ranges.push(event.detail);
  await mount(html`<fw-virtual-list ${size} label="Leer" @fw-range=${note}></fw-virtual-list>`);
  await expect.poll(() => ranges.at(-1)).toEqual({ first: 0, last: 16 });
});

test('rows that come or go above do not move what is seen', async () => {
  const element = await list();
  await scrollTo(element, 20 * 40 + 10);
  const before = seen(element);
  Object.assign(element, { items: [{ id: 'new1' }, { id: 'new2' }, ...mails(0, 58)], total: 1002 });
  await element.updateComplete;
  await element.updateComplete;
  expect(seen(element)).toEqual(before);
  Object.assign(element, { items: mails(2, 58), total: 998 });
  await element.updateComplete;
  await element.updateComplete;
  expect(seen(element)).toEqual(before);
});

test('at the very top, what is new is seen', async () => {
  const element = await list();
  Object.assign(element, { items: [{ id: 'new1' }, ...mails(0, 59)], total: 1001 });
  await element.updateComplete;
  expect(shown(element).slice(0, 2)).toEqual(['new1', 'm0']);
});

test('keys move the active row and bring it into view', async () => {
  const element = await list();
  const active = recorded<ActiveDetail>(element, 'fw-active');
  element.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(active.map(({ key }) => key)).toEqual(['m0', 'm1', 'm2']);
  expect(activeText(element)).toBe('m2');
  await userEvent.keyboard('{PageDown}{PageDown}');
  expect(activeText(element)).toBe('m20');
  expect(shown(element)).toContain('m20');
  await userEvent.keyboard('{End}');
  expect(active.at(-1)).toEqual({ key: '', index: 999, cause: 'person' });
  Object.assign(element, { position: 980, items: mails(980, 20) });
  await element.updateComplete;
  await userEvent.keyboard('{ArrowUp}');
  expect(activeText(element)).toBe('m998');
  await userEvent.keyboard('{Home}');
  expect(scroller(element).scrollTop).toBe(0);
});

test('the active row stays the same mail when others come above, and is followed by the next when removed', async () => {
  const element = await list();
  const active = recorded<ActiveDetail>(element, 'fw-active');
  element.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  Object.assign(element, { items: [{ id: 'new1' }, ...mails(0, 59)], total: 1001 });
  await element.updateComplete;
  expect([element.active, element.activeIndex, activeText(element)]).toEqual(['m2', 3, 'm2']);
  Object.assign(element, { items: [{ id: 'new1' }, ...mails(0, 2), ...mails(3, 57)], total: 1000 });
  await element.updateComplete;
  expect(active.at(-1)).toEqual({ key: 'm3', index: 3, cause: 'removed' });
});

test('Shift extends, Space toggles, Ctrl+A takes all, Esc clears', async () => {
  const element = await list();
  const selections = recorded<SelectionDetail>(element, 'fw-select');
  element.focus();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(selections.at(-1)).toEqual({ selected: ['m0', 'm1', 'm2'], all: false });
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(selections.at(-1)?.selected).toEqual(['m0', 'm1']);
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  expect(selections.at(-1)?.selected).toEqual(['m0', 'm1', 'm3']);
  await element.updateComplete;
  expect(inside(element, '#row-3').ariaSelected).toBe('true');
  await userEvent.keyboard('{Control>}a{/Control}');
  expect([selections.at(-1)?.all, selections.at(-1)?.selected.length]).toEqual([true, 60]);
  await userEvent.keyboard('{Escape}');
  expect(selections.at(-1)).toEqual({ selected: [], all: false });
});

test('a click opens, Ctrl+click selects, Shift+click selects up to it', async () => {
  const element = await list();
  const opened = recorded<ActivateDetail>(element, 'fw-activate');
  const selections = recorded<SelectionDetail>(element, 'fw-select');
  const click = async (index: number, init: MouseEventInit = {}) => {
    inside(element, `#row-${index}`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...init }));
    await element.updateComplete;
  };
  await click(2);
  expect(opened).toEqual([{ key: 'm2', index: 2, by: 'pointer' }]);
  await click(4, { ctrlKey: true });
  expect(selections.at(-1)?.selected).toEqual(['m2', 'm4']);
  await click(7, { shiftKey: true });
  expect(selections.at(-1)?.selected).toEqual(['m4', 'm5', 'm6', 'm7']);
  expect(opened).toHaveLength(1);
  element.focus();
  await userEvent.keyboard('{Enter}');
  expect(opened.at(-1)).toEqual({ key: 'm7', index: 7, by: 'key' });
});

test('a part of the row can be made for selecting', async () => {
  const element = await list();
  const opened = recorded<ActivateDetail>(element, 'fw-activate');
  for (const index of [5, 3]) inside(element, `#row-${index} .box`).click();
  expect([element.selected, opened]).toEqual([['m5', 'm3'], []]);
  inside(element, '#row-5 .box').click();
  expect(element.selected).toEqual(['m3']);
});

test('begins anew for other data', async () => {
  const element = await list();
  await scrollTo(element, 20 * 40);
  Object.assign(element, { active: 'm21', selected: ['m22'] });
  await element.updateComplete;
  const told = [recorded(element, 'fw-active'), recorded(element, 'fw-select')];
  const ranges = recorded<RangeDetail>(element, 'fw-range');
  element.reset();
  Object.assign(element, { items: [], total: 0 });
  await element.updateComplete;
  Object.assign(element, { items: mails(5000, 30), total: 30 });
  await element.updateComplete;
  expect([shown(element)[0], element.active, element.selected, told]).toEqual(['m5000', '', [], [[], []]]);
  expect(ranges.at(-1)).toEqual({ first: 0, last: 15 });
});

test('the context menu belongs to the row that is pointed at', async () => {
  const element = await list();
  const menus = recorded<RowMenuDetail>(element, 'fw-row-menu');
  const at = { bubbles: true, composed: true, cancelable: true, button: 2, clientX: 50, clientY: 60 };
  const event = new MouseEvent('contextmenu', at);
  inside(element, '#row-1').dispatchEvent(event);
  expect([event.defaultPrevented, element.active]).toEqual([true, 'm1']);
  expect(menus).toEqual([{ key: 'm1', index: 1, x: 50, y: 60 }]);
});

test('with single selection the active row is the selected one', async () => {
  const element = await list();
  element.selection = 'single';
  element.active = 'm1';
  await element.updateComplete;
  const selected = [...(element.shadowRoot?.querySelectorAll('[aria-selected=true]') ?? [])];
  expect(selected.map((row) => row.textContent?.trim())).toEqual(['m1']);
});

test('a change of density keeps the upper row', async () => {
  const element = await list();
  await scrollTo(element, 20 * 40);
  element.style.setProperty('--fw-list-row-height', '60px');
  await expect.poll(() => seen(element)[1]).toEqual({ text: 'm21', top: 60 });
});

test('styles of the rows reach them, and go when they are changed', async () => {
  const element = await list();
  const color = () => getComputedStyle(inside(element, '.id')).color;
  element.rowStyles = css`
    .id {
      color: rgb(1, 2, 3);
    }
  `;
  await element.updateComplete;
  expect(color()).toBe('rgb(1, 2, 3)');
  element.rowStyles = css``;
  await element.updateComplete;
  expect(color()).not.toBe('rgb(1, 2, 3)');
});

test('the focus is seen on the row that is active, and on the list while none is', async () => {
  const element = await list(3, mails(0, 3));
  element.focus();
  await userEvent.keyboard('{ArrowDown}');
  const outline = () => getComputedStyle(scroller(element)).outlineStyle;
  await expect.poll(() => activeText(element)).toBeDefined();
  expect(outline()).toBe('none');
  Object.assign(element, { total: 0, items: [], loading: true });
  await element.updateComplete;
  await expect.poll(() => activeText(element)).toBeUndefined();
  expect(outline()).toBe('solid');
});
