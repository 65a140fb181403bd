/** What crosses into a frame and out of it beside calls: looks, language, keys, focus, size; and what a person meets around it. */
import type { Frame } from 'playwright';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveTiers, type Opened, type ServedTiers } from './tiers/serve-tiers.ts';

let served: ServedTiers;
let opened: Opened;
let frame: Frame;
const pressed = (): Promise<string[]> => opened.page.evaluate(() => window.pressed);
/** What has the focus in the page, through shadow roots. */
const focused = (): Promise<string> =>
  opened.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.id || active?.className || active?.tagName || '';
  });

beforeAll(async () => {
  served = await serveTiers();
});
afterAll(() => served?.[Symbol.asyncDispose]());
beforeEach(async () => {
  opened = await served.open('isolated');
  const { page } = opened;
  await expect.poll(() => page.evaluate(() => window.states.includes('shown')), { timeout: 15_000 }).toBe(true);
  // Not the one in the background.
  frame = (await (await page.locator('main iframe').elementHandle())?.contentFrame()) as Frame;
  await page.evaluate(() => {
    window.pressed = [];
    const name = ({ ctrlKey, shiftKey, key }: KeyboardEvent): string =>
      `${ctrlKey ? 'Control+' : ''}${shiftKey ? 'Shift+' : ''}${key}`;
    document.querySelector('main')?.addEventListener('keydown', (event) => window.pressed.push(name(event)));
    document.documentElement.dataset['keys'] = '$mod+k F6';
  });
});
afterEach(() => opened.page.close());

test('the frame is named, and its document has title, language and direction', async () => {
  const element = opened.page.locator('main iframe');
  expect(await element.getAttribute('title')).toBe('Widget');
  const about = (): Promise<unknown> =>
    frame.evaluate(() => [document.title, document.documentElement.lang, document.documentElement.dir]);
  expect(await about()).toEqual(['Widget', 'de', '']);
  await opened.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    window.act.locale('ar');
  });
  await expect.poll(about).toEqual(['Widget', 'ar', 'rtl']);
});

test('looks cross at once and with each change, and nothing that only looks like one', async () => {
  await opened.page.evaluate(() => {
    const { dataset, style } = document.documentElement;
    Object.assign(dataset, {
      kernTheme: 'dark',
      density: 'compact',
      fontSize: '150',
      motion: 'reduced',
      contrast: 'x',
    });
    style.setProperty('--fw-accent', '#123456');
    style.setProperty('--fw-brand', 'red;background:url(//evil)');
    style.setProperty('--fw-on-brand', 'url(//evil)');
  });
  const look = (): Promise<unknown> =>
    frame.evaluate(() => {
      const { dataset, style } = document.documentElement;
      return [Object.fromEntries(Object.entries(dataset)), style.cssText];
    });
  await expect
    .poll(look)
    .toEqual([
      { kernTheme: 'dark', density: 'compact', fontSize: '150', motion: 'reduced' },
      expect.stringMatching(/^(?:block-size: 100%; )?(?:overflow: hidden; )?--fw-accent: ?#123456;$/),
    ]);
  await opened.page.evaluate(() => delete document.documentElement.dataset['density']);
  await expect.poll(async () => JSON.stringify(await look())).not.toContain('compact');
});

test('the frame is as high as what is in it', async () => {
  const heights = async (): Promise<readonly number[]> => [
    await opened.page.locator('main iframe').evaluate((element) => element.getBoundingClientRect().height),
    await frame.evaluate(() => document.querySelector('body > div')?.getBoundingClientRect().height ?? 0),
  ];
  await expect.poll(async () => new Set((await heights()).map(Math.ceil)).size).toBe(1);
  await frame.evaluate(() => {
    const tall = document.createElement('div');
    tall.style.blockSize = '777px';
    document.querySelector('body > div')?.append(tall);
  });
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(777);
});

test('keys that the page binds come out, keys that type text do not', async () => {
  await frame.locator('body').click();
  await expect.poll(focused).toBe('IFRAME');
  for (const key of ['Control+k', 'Control+j', '?', 'g', 'Shift+A']) await opened.page.keyboard.press(key);
  await opened.page.keyboard.press('F6');
  await expect.poll(pressed).toEqual(['Control+k', 'F6']);
});

test('a key that the plugin takes for itself stays its own', async () => {
  await frame.evaluate(() => document.body.addEventListener('keydown', (event) => event.preventDefault()));
  await frame.locator('body').click();
  await expect.poll(focused).toBe('IFRAME');
  await opened.page.keyboard.press('Control+k');
  await opened.page.keyboard.press('F6');
  await expect.poll(pressed).toEqual(['F6']);
});

test.each(['F6', 'Escape'])('%s leads to behind the frame', async (key) => {
  await frame.locator('body').click();
  await expect.poll(focused).toBe('IFRAME');
  await opened.page.keyboard.press(key);
  await expect.poll(focused).toBe('behind');
  await opened.page.keyboard.press('Tab');
  await expect.poll(focused).toBe('after');
});

test('the first Escape closes what is open in the frame, the second leads out', async () => {
  await frame.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('input'));
    document.body.append(dialog);
    dialog.showModal();
  });
  await frame.locator('dialog input').click();
  await opened.page.keyboard.press('Escape');
  await expect.poll(() => frame.locator('dialog').evaluate((dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
  expect(await focused()).toBe('IFRAME');
  await opened.page.keyboard.press('Escape');
  await expect.poll(focused).toBe('behind');
});

test('Tab goes over the skip link into the frame, through it and out at its end; the skip link leads past it', async () => {
  await frame.evaluate(() => {
    for (const id of ['one', 'two']) document.body.append(Object.assign(document.createElement('button'), { id }));
  });
  const inFrame = (): Promise<string | undefined> => frame.evaluate(() => document.activeElement?.id);
  const { keyboard } = opened.page;
  await opened.page.focus('#before');
  await keyboard.press('Tab');
  await expect.poll(focused).toBe('skip');
  await keyboard.press('Tab');
  await expect.poll(inFrame).toBe('one');
  await keyboard.press('Tab');
  await expect.poll(inFrame).toBe('two');
  await keyboard.press('Tab');
  await expect.poll(focused).toBe('after');
  await keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe('IFRAME');
  // Nobody takes it for a theft a moment later.
  await opened.page.waitForTimeout(300);
  expect([await focused(), await inFrame()]).toEqual(['IFRAME', 'two']);
  await opened.page.focus('#before');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect.poll(focused).toBe('behind');
});

test('a dialog of the page gives the focus back to the frame that had it', async () => {
  await frame.locator('body').click();
  await expect.poll(focused).toBe('IFRAME');
  await opened.page.waitForTimeout(1200);
  await opened.page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.append(Object.assign(document.createElement('button'), { id: 'inside' }));
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect.poll(focused).toBe('inside');
  await opened.page.keyboard.press('Escape');
  await expect.poll(focused).toBe('IFRAME');
  await opened.page.waitForTimeout(300);
  expect(await focused()).toBe('IFRAME');
});

test('opened again it asks for nothing', async () => {
  const before = served.documents();
  await opened.page.evaluate(() => window.act.close());
  await expect.poll(() => opened.page.locator('main iframe').count()).toBe(0);
  await opened.page.evaluate(() => {
    window.states.splice(0);
    window.act.open();
  });
  await expect.poll(() => opened.page.evaluate(() => window.states.at(-1)), { timeout: 10_000 }).toBe('shown');
  expect(served.documents()).toBe(before);
});

test('another document in its place stops it', async () => {
  await frame.evaluate(() => location.reload());
  await expect
    .poll(() => opened.page.evaluate(() => window.states.find((state) => state.startsWith('failed'))), {
      timeout: 5000,
    })
    .toBe('failed FW2024');
});

test('an error that nobody caught is a fault of the plugin', async () => {
  await frame.evaluate(() => {
    setTimeout(() => {
      throw new Error('late');
    });
  });
  await expect
    .poll(() => opened.page.evaluate(() => window.states))
    .toContainEqual(expect.stringContaining('fault acme.widget FW1015'));
});
