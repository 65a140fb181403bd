import { expect, test } from 'vitest';
import { html, inside, mount } from '../../test/mount.ts';
import { knownIcons, registerIcons, type FwAvatar, type FwIcon, type FwKbd } from '../index.ts';

test('is decoration without a label, and an image with one', async () => {
  const icon = await mount<FwIcon>(html`<fw-icon name="attachment"></fw-icon>`);
  expect(inside(icon, 'svg').ariaHidden).toBe('true');
  icon.label = 'mit Anhang';
  await icon.updateComplete;
  expect([inside(icon, 'svg').role, inside(icon, 'svg').ariaLabel]).toEqual(['img', 'mit Anhang']);
});

test('a plugin adds its own; a name that nobody knows draws nothing', async () => {
  registerIcons({ 'acme-room': 'M0 0h10v10z' });
  expect(knownIcons()).toContain('acme-room');
  const icon = await mount<FwIcon>(html`<fw-icon name="acme-room"></fw-icon>`);
  expect(inside(icon, 'path').getAttribute('d')).toBe('M0 0h10v10z');
  icon.name = 'nobody';
  await icon.updateComplete;
  expect(icon.shadowRoot?.querySelector('svg')).toBeNull();
});

test('directions turn round in right-to-left text', async () => {
  const icon = await mount<FwIcon>(html`<fw-icon dir="rtl" name="reply"></fw-icon>`);
  expect(getComputedStyle(inside(icon, 'svg')).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

test('an avatar keeps the initials when its picture does not come', async () => {
  const avatar = await mount<FwAvatar>(
    html`<fw-avatar name="Anna Müller" src="data:image/png;base64,broken"></fw-avatar>`,
  );
  await expect.poll(() => avatar.shadowRoot?.querySelector('img')).toBeNull();
  expect(inside(avatar, '.circle').textContent?.trim()).toBe('AM');
});

test('keys are cut where they are pressed', async () => {
  const keys = await mount<FwKbd>(html`<fw-kbd keys="Strg++"></fw-kbd>`);
  const shown = () => [...(keys.shadowRoot?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
  expect(shown()).toEqual(['Strg', '+']);
  keys.keys = 'g i';
  await keys.updateComplete;
  expect(shown()).toEqual(['g', 'i']);
});
