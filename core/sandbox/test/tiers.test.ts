/** The API is honest: one plugin, the same code, the same outcome in the page and in a frame under security.md's two policies. */
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTiers, type ServedTiers } from './tiers/serve-tiers.ts';

let served: ServedTiers;
beforeAll(async () => {
  served = await serveTiers();
});
afterAll(() => served?.[Symbol.asyncDispose]());
const open: ServedTiers['open'] = (tier) => served.open(tier);

const lines = async (where: Page | Frame): Promise<string[]> => (await where.locator('p').allTextContents()).toSorted();
const FIRST = [
  'actions Buchen',
  'booked by acme.widget',
  'closed true',
  'copied Grüße 1 text/plain',
  'count 1 from x.rooms',
  'count unknown',
  'free di',
  'live mo',
  'locale de Hallo Anna',
  'secret FW2004',
  'size small',
];

/** Without what it asks for on purpose and may not have, which is told each time. */
const states = (page: Page) =>
  page.evaluate(() => window.states.filter((state) => !state.startsWith('fault acme.widget FW2004')));

describe.each(['trusted', 'isolated'] as const)('%s', (tier) => {
  test('the widget uses a service, a command, a state and a point', async () => {
    const { page, widget } = await open(tier);
    await expect.poll(() => lines(widget()), { timeout: 10_000 }).toEqual(FIRST);
    expect(await states(page)).toEqual(['loading', 'shown']);
    await page.evaluate(() => {
      window.act.size('large');
      window.act.count(2);
      window.act.locale('en');
    });
    await expect
      .poll(() => lines(widget()))
      .toEqual([...FIRST, 'actions Buchen', 'count 2 from x.rooms', 'locale en Hello Anna', 'size large'].toSorted());
    expect(await page.evaluate(() => window.act.unsaved())).toEqual(['Notiz']);
    await page.evaluate(() => window.act.save());
    await expect.poll(() => lines(widget())).toContain('saved');
    await page.close();
  });

  test('a form is sent by its button and by Enter, when it is filled in, to its handler alone', async () => {
    const { page, widget } = await open(tier);
    await expect.poll(() => lines(widget()), { timeout: 10_000 }).toEqual(FIRST);
    await page.evaluate(() => window.act.size('form'));
    const sent = async (): Promise<string[]> => (await lines(widget())).filter((line) => line.startsWith('sent'));
    await widget().getByRole('button', { name: 'Senden' }).click();
    expect(await sent()).toEqual([]);
    await widget().locator('input[name=room]').click();
    await page.keyboard.type('Aula');
    await widget().getByRole('button', { name: 'Senden' }).click();
    await expect.poll(sent).toEqual(['sent Aula']);
    await widget().locator('input[name=room]').click();
    await page.keyboard.press('Enter');
    await expect.poll(sent).toEqual(['sent Aula', 'sent Aula']);
    await page.close();
  });

  test('what it provides is called and heard, with the caller stamped', async () => {
    const { page } = await open(tier);
    await expect.poll(() => page.evaluate(() => window.states.includes('shown')), { timeout: 10_000 }).toBe(true);
    expect(await page.evaluate(() => window.act.greet('Bert'))).toBe('Hallo Bert x.shell true');
    await expect
      .poll(() => page.evaluate(() => window.seen))
      .toEqual([{ data: { name: 'Bert' }, source: 'acme.widget' }]);
    await page.close();
  });

  test('its end leaves nothing behind', async () => {
    const { page } = await open(tier);
    await expect.poll(() => page.evaluate(() => window.states.includes('shown')), { timeout: 10_000 }).toBe(true);
    expect(await page.evaluate(() => window.act.stop())).toBe(0);
    expect((await states(page)).filter((state) => state.startsWith('fault'))).toEqual([]);
    await page.close();
  });
});

test('the frame reaches neither the page nor the net', async () => {
  const { page, widget } = await open('isolated');
  await expect.poll(() => lines(widget()), { timeout: 10_000 }).toEqual(FIRST);
  const tried = await widget().evaluate(async () => {
    const refused = async (run: () => unknown): Promise<boolean> => {
      try {
        await run();
        return false;
      } catch {
        return true;
      }
    };
    return {
      origin: self.origin,
      parent: await refused(() => parent.document.title),
      storage: await refused(() => localStorage.length),
      fetch: await refused(() => fetch('/page.js')),
      // In a task of its own: what the debugger evaluates itself is not held to the policy.
      evaluated: await new Promise((resolve) => {
        // oxlint-disable-next-line typescript/no-implied-eval -- what is tried is that it is refused
        setTimeout(() => void refused(() => new Function('return 1')()).then(resolve));
      }),
    };
  });
  expect(tried).toEqual({ origin: 'null', parent: true, storage: true, fetch: true, evaluated: true });
  await page.close();
});
