import { chromium } from 'playwright';
import { expect, inject, test } from 'vitest';
import { stage } from '../../../tools/plugin-stage.ts';

test.each(['trusted', 'isolated'] as const)(
  '%s: a trip is worked out, remembered, and becomes a mail',
  async (tier) => {
    const at = { plugin: 'examples/plugin-react', path: '/travel', browser: chromium, launch: inject('launch') };
    const { page, view, frame, troubles, close } = await stage({ ...at, tier });
    try {
      await view.getByRole('heading', { name: 'Reisekosten' }).waitFor();
      expect(await frame.count()).toBe(tier === 'isolated' ? 1 : 0);
      // By keys, as a person does: Playwright's `fill` inserts text where the page has the focus, not the frame.
      await view.getByLabel('Abwesenheit in Stunden').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('9');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('100');
      await view.getByText('34,00').waitFor();
      await view.getByLabel('Erhebliches').press('Space');
      await view.getByText('44,00').waitFor();

      await page.reload();
      await view.getByText('44,00').waitFor();
      await view.getByRole('button', { name: 'Per E-Mail beantragen' }).click();
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Nachricht' }).inputValue(), { timeout: 15_000 })
        .toMatch(/Ich beantrage 44,00\s€ für eine Dienstreise von 9 Stunden und 100 km/);
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  },
);
