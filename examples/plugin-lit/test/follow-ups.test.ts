import { chromium } from 'playwright';
import { expect, inject, test } from 'vitest';
import { stage } from '../../../tools/plugin-stage.ts';

test.each(['trusted', 'isolated'] as const)('%s: a mail is put off, listed, opened and done', async (tier) => {
  const at = { plugin: 'examples/plugin-lit', path: '/follow-ups', browser: chromium, launch: inject('launch') };
  const { page, view, frame, troubles, close } = await stage({ ...at, tier });
  try {
    await view.getByRole('heading', { name: 'Nichts vorzulegen' }).waitFor();
    expect(await frame.count()).toBe(tier === 'isolated' ? 1 : 0);

    await page
      .getByRole('navigation', { name: 'Anwendungen' })
      .getByRole('link', { name: /^Mail|^E-Mail|^Post/ })
      .click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('button', { name: 'Weitere Aktionen' }).last().click();
    await page.getByRole('menuitem', { name: 'Zur Wiedervorlage' }).click();
    await page.getByRole('option', { name: 'In drei Tagen' }).click();
    await page.getByText('Wiedervorlage: In drei Tagen').first().waitFor();

    await page
      .getByRole('navigation', { name: 'Anwendungen' })
      .getByRole('link', { name: /^Wiedervorlagen/ })
      .click();
    const done = view.getByRole('button', { name: /erledigt$/ });
    await done.waitFor();
    await done.click();
    await page.getByRole('button', { name: 'Rückgängig' }).first().click();
    await view.getByRole('button', { name: /öffnen$/ }).click();
    await page.waitForURL(/\/mail\//);
    expect(troubles).toEqual([]);
  } finally {
    await close();
  }
});
