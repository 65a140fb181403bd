import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type { ChangeDetail, FwTabs } from '../index.ts';

test('arrows, Home and End show another panel, and go round', async () => {
  const tabs = await mount<FwTabs>(html`
    <fw-tabs label="Einstellungen">
      <fw-tab-panel name="look" label="Darstellung">Dichte</fw-tab-panel>
      <fw-tab-panel name="mail" label="E-Mail">Signatur</fw-tab-panel>
      <fw-tab-panel name="keys" label="Tastatur">Kürzel</fw-tab-panel>
    </fw-tabs>
  `);
  const changed = recorded<ChangeDetail>(tabs, 'fw-change');
  const shown = () => [...tabs.children].filter((panel) => panel.checkVisibility()).map((panel) => panel.textContent);
  expect(shown()).toEqual(['Dichte']);
  inside(tabs, '[aria-selected=true]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(shown).toEqual(['Signatur']);
  await userEvent.keyboard('{End}');
  await expect.poll(shown).toEqual(['Kürzel']);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(shown).toEqual(['Dichte']);
  await userEvent.keyboard('{ArrowLeft}');
  expect(changed.map(({ value }) => value)).toEqual(['mail', 'keys', 'look', 'keys']);
  await expect.poll(() => tabs.shadowRoot?.activeElement?.textContent?.trim()).toBe('Tastatur');
});
