import { expect, test } from 'vitest';
import { html, mount } from '../../test/mount.ts';
import type { FwBadge } from '../index.ts';

const text = (badge: FwBadge) => badge.shadowRoot?.textContent?.trim();
const spoken = (badge: FwBadge) => badge.shadowRoot?.querySelector('.visually-hidden')?.textContent;

test('counts up to its most, and says that there are more', async () => {
  const badge = await mount<FwBadge>(html`<fw-badge count="7"></fw-badge>`);
  expect([text(badge), spoken(badge)]).toEqual(['7', undefined]);
  badge.count = 128;
  await badge.updateComplete;
  expect([text(badge), spoken(badge)]).toEqual(['99+mehr als 99', 'mehr als 99']);
  badge.label = '128 ungelesen';
  await badge.updateComplete;
  expect(spoken(badge)).toBe('128 ungelesen');
  expect(badge.shadowRoot?.querySelector('.badge')?.ariaHidden).toBe('true');
});

test('shows nothing at zero', async () => {
  const badge = await mount<FwBadge>(html`<fw-badge count="0" label="0 ungelesen"></fw-badge>`);
  expect([text(badge), badge.getBoundingClientRect().width]).toEqual(['', 0]);
});
