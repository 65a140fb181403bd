import { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { html, inside, mount } from '../../test/mount.ts';
import { cssom, deepActiveElement, define, firstFocusable, FwElement, isTyping, rememberFocus } from '../index.ts';

class TestBox extends FwElement {
  values: Record<string, string | null> = { width: '10px', '--gap': '2px' };
  override render = () => html`<div tabindex="0" ${cssom(this.values)}><input /></div>`;
}
define('test-box', TestBox);

test('cssom sets, changes and removes properties, and writes no attribute into the template', async () => {
  const box = await mount<TestBox>(html`<test-box></test-box>`);
  const { style } = inside(box, 'div');
  expect([style.width, style.getPropertyValue('--gap')]).toEqual(['10px', '2px']);
  box.values = { width: '20px' };
  box.requestUpdate();
  await box.updateComplete;
  expect([style.width, style.getPropertyValue('--gap')]).toEqual(['20px', '']);
  box.values = { width: null };
  box.requestUpdate();
  await box.updateComplete;
  expect(style.width).toBe('');
});

test('a second definition of a tag leaves the first', () => {
  define('test-box', class extends LitElement {});
  expect(customElements.get('test-box')).toBe(TestBox);
});

test('the focus is found, remembered and given back through shadow roots', async () => {
  const box = await mount<TestBox>(html`<test-box></test-box>`);
  const input = inside(box, 'input');
  expect(firstFocusable(box.parentElement as Element)).toBe(inside(box, 'div'));
  input.focus();
  expect(deepActiveElement()).toBe(input);
  const giveBack = rememberFocus();
  inside(box, 'div').focus();
  giveBack();
  expect(deepActiveElement()).toBe(input);
  input.remove();
  expect(giveBack).not.toThrow();
});

test('typing is known from outside of the shadow root', async () => {
  const box = await mount<TestBox>(html`<test-box></test-box>`);
  const seen: boolean[] = [];
  box.addEventListener('keydown', (event) => seen.push(isTyping(event)));
  const press = () => new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true });
  inside(box, 'input').dispatchEvent(press());
  inside(box, 'div').dispatchEvent(press());
  expect(seen).toEqual([true, false]);
});

test('two hundred times on and off the page leave nothing that still listens', async () => {
  let renders = 0;
  class Counting extends FwElement {
    override render = () => html`${++renders}`;
  }
  define('test-counting', Counting);
  for (let turn = 0; turn < 200; turn++) (await mount(html`<test-counting></test-counting>`)).remove();
  const before = renders;
  document.documentElement.lang = 'en';
  await new Promise((done) => setTimeout(done, 20));
  expect([before, renders]).toEqual([200, 200]);
});
