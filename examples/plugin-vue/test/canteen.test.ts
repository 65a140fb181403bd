import { chromium } from 'playwright';
import { expect, inject, test } from 'vitest';
import { stage } from '../../../tools/plugin-stage.ts';

test('isolated: a tile shows what is cooked on the day that is chosen', async () => {
  const at = { plugin: 'examples/plugin-vue', path: '/', browser: chromium, launch: inject('launch') };
  const { view, frame, troubles, close } = await stage({ ...at, tier: 'isolated' });
  try {
    await view.getByRole('button', { name: 'Freitag' }).click();
    await view.getByText('Seelachs mit Dillsoße').waitFor();
    await view.getByRole('button', { name: 'Montag' }).press('Enter');
    await view.getByText('Thüringer Klöße').waitFor();
    await view.getByText('6,40').waitFor();
    expect(await frame.count()).toBe(1);
    expect(troubles).toEqual([]);
  } finally {
    await close();
  }
});
