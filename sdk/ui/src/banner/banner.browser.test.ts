import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type { FwBanner, FwToast } from '../index.ts';

test('a banner says its tone in words and can be dismissed by key', async () => {
  const banner = await mount<FwBanner>(html`<fw-banner tone="warning" dismissible>Offline</fw-banner>`);
  const dismissed = recorded(banner, 'fw-dismiss');
  const icon = inside(banner, 'fw-icon');
  expect(inside(icon, 'svg').ariaLabel).toBe('Warnung');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(dismissed).toHaveLength(1);
});

test('a toast offers its action and its end', async () => {
  const toast = await mount<FwToast>(html`<fw-toast tone="success" action="Rückgängig">Archiviert</fw-toast>`);
  const [undone, dismissed] = [recorded(toast, 'fw-action'), recorded(toast, 'fw-dismiss')];
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect([undone.length, dismissed.length]).toEqual([1, 1]);
});
