/** Plugins that take the person's keys and focus. Case 20. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { requireIsolatedFrames } from './adversary/isolation.ts';
import { sites } from './adversary/sites.ts';
import { hands, type Hands, type Person } from './workplace/person.ts';
import { serveWorkplace, type ServedWorkplace } from './workplace/serve-workplace.ts';
import { DECENT, HOSTILE } from './workplace/stage.ts';

const SECRET = 'geheimes Wort';
let browser: Chromium;
let both: Hands;
beforeAll(async () => {
  browser = await startChromium();
  both = await hands(browser);
});
afterAll(async () => {
  await both?.browser.close();
  await browser?.[Symbol.asyncDispose]();
});

describe.each(sites)('$name', (site) => {
  let served: ServedWorkplace;
  let person: Person;
  beforeAll(async () => {
    served = await serveWorkplace(site);
    await requireIsolatedFrames(browser, served.address, served.frame(HOSTILE));
  });
  afterAll(() => served?.[Symbol.asyncDispose]());
  afterEach(() => person?.page.close());

  const stopped = (): Promise<string | undefined> => person.stage.states().then((states) => states.at(-1));

  test.each(['', 'trap', 'tamper', 'write-anew'])(
    '20: F6 and Escape lead out of a frame that did this: "%s"',
    async (act) => {
      person = await both.open(served, HOSTILE);
      if (act !== '') await person.stage.act(act);
      for (const key of ['F6', 'Escape']) {
        await person.clickInto();
        await soon(() => person.focused()).toBe('frame');
        await person.page.keyboard.press('x');
        await person.page.keyboard.press(key);
        await soon(() => person.focused(), { timeout: 2000 }).not.toBe('frame');
      }
      expect(await person.stage.states()).toEqual(['loading', 'shown']);
    },
  );

  test('20: a plugin that patched all it could still answers that it is there', async () => {
    person = await both.open(served, HOSTILE);
    await person.stage.act('tamper');
    await person.page.waitForTimeout(3500);
    expect(await person.stage.states()).toEqual(['loading', 'shown']);
  });

  test('20: a nested frame stops the plugin', async () => {
    person = await both.open(served, HOSTILE);
    await person.stage.act('nest');
    await soon(stopped, { timeout: 4000 }).toBe('failed FW2025');
    expect(await person.stage.took('failed')).toBeLessThan(2000);
  });

  test('20: one in a closed shadow root stops the plugin when somebody clicks into it', async () => {
    person = await both.open(served, HOSTILE);
    await person.stage.act('nest-shadow');
    await soon(() => person.stage.told()).toContain('nest-shadow loaded');
    // Past the padding of the plugin's own document.
    await person.clickInto(HOSTILE, 80);
    await soon(stopped, { timeout: 4000 }).toBe('failed FW2025');
    expect(await person.stage.took('failed')).toBeLessThan(2000);
  });

  test('20: one in a closed shadow root stops the plugin when it gets the focus by Tab', async () => {
    person = await both.open(served, HOSTILE);
    await person.stage.act('nest-shadow');
    await soon(() => person.stage.told()).toContain('nest-shadow loaded');
    await person.page.focus('#before');
    await person.page.keyboard.press('Tab');
    await person.page.keyboard.press('Tab');
    await soon(stopped, { timeout: 4000 }).toBe('failed FW2025');
  });

  test('20, control: without a guard a thief gets what is typed', async () => {
    person = await both.open(served);
    await person.page.focus('#before');
    await person.page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = address;
        document.body.append(frame);
      },
      served.frame(HOSTILE).replace('frame.html', 'thief.html'),
    );
    await soon(() => person.focused()).toBe('frame');
    await person.page.keyboard.type(SECRET, { delay: 60 });
    expect(await person.page.inputValue('#before')).not.toContain(SECRET);
  });

  test('20: with it the field keeps every character, and the thief is taken away', async () => {
    person = await both.open(served, HOSTILE);
    await person.page.mouse.move(700, 5);
    await person.page.focus('#before');
    await person.stage.act('thief');
    await person.page.keyboard.type(SECRET, { delay: 120 });
    expect(await person.page.inputValue('#before')).toBe(SECRET);
    await soon(stopped).toBe('failed FW2026');
  });

  test('20: a click enters, Tab enters, and the skip link leads past', async () => {
    person = await both.open(served, DECENT);
    await person.clickInto(DECENT);
    await person.page.waitForTimeout(400);
    expect(await person.focused()).toBe('frame');
    await person.page.focus('#before');
    await person.page.keyboard.press('Tab');
    expect(await person.focused()).not.toBe('frame');
    await person.page.keyboard.press('Tab');
    await person.page.waitForTimeout(600);
    expect(await person.focused()).toBe('frame');
    await person.page.focus('#before');
    await person.page.keyboard.press('Tab');
    await person.page.keyboard.press('Enter');
    await soon(() => person.focused()).toBe('behind');
    await person.page.keyboard.press('Tab');
    expect(await person.focused()).toBe('after');
  });
});
