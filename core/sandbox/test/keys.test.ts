/** Keys that the page binds, pressed in the frame of an isolated plugin. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { sites } from './adversary/sites.ts';
import { hands, type Hands, type Person } from './workplace/person.ts';
import { serveWorkplace, type ServedWorkplace } from './workplace/serve-workplace.ts';
import { HOSTILE } from './workplace/stage.ts';

const [site] = sites;
let browser: Chromium;
let both: Hands;
let served: ServedWorkplace;
let person: Person;
beforeAll(async () => {
  browser = await startChromium();
  both = await hands(browser);
  served = await serveWorkplace(site);
});
afterAll(async () => {
  await both?.browser.close();
  await served?.[Symbol.asyncDispose]();
  await browser?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  person = await both.open(served, HOSTILE);
  await person.page.evaluate(() => {
    Object.assign(window, { keys: [] });
    // As the shell does: what it binds it prevents.
    addEventListener('keydown', ({ key }) => (window as unknown as { keys: string[] }).keys.push(key));
    document.documentElement.dataset['keys'] = '$mod+k ? c g i';
  });
  await person.clickInto();
  await soon(() => person.focused()).toBe('frame');
});
afterEach(() => person?.page.close());

const heard = (): Promise<readonly string[]> =>
  person.page.evaluate(() => (window as unknown as { keys: string[] }).keys.filter((key) => key.length === 1));
/** `k` with Strg at the end is handed on everywhere, in order: what is not there before it never comes. */
const press = async (...pressed: readonly string[]): Promise<readonly string[]> => {
  await person.page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
  for (const key of pressed) await person.page.keyboard.press(key);
  await person.page.keyboard.press('Control+k');
  await soon(heard).toContain('k');
  return (await heard()).filter((key) => key !== 'k');
};
const done = async (act: string): Promise<void> => {
  await person.stage.act(act);
  await soon(async () => (await person.stage.told()).some((told) => told.startsWith(`${act} `))).toBe(true);
};

describe('keys without Strg', () => {
  test('that the page binds come out of a frame where nobody types; all others stay', async () => {
    await done('button');
    expect(await press('c', 'x', 'g', 'i', 'Shift+?', 'Shift+C', 'Alt+c')).toEqual(['c', 'g', 'i', '?']);
  });

  test.each(['field', 'editable', 'textbox', 'closed-field', 'popover'])('never do from a %s', async (act) => {
    await done(act);
    expect(await press('c', 'g', 'i', 'Shift+?')).toEqual([]);
  });

  test('stay with a plugin that took them, wherever it listens', async () => {
    await done('button');
    await done('take-c');
    expect(await press('c', 'g')).toEqual(['g']);
  });

  test('are pressed by a person or not at all', async () => {
    await done('button');
    await done('press-c');
    expect(await press('g')).toEqual(['g']);
  });

  test('go out once, however long they are held', async () => {
    await done('button');
    for (let i = 0; i < 3; i++) await person.page.keyboard.down('c');
    await person.page.keyboard.up('c');
    await soon(heard).toEqual(['c']);
    await person.page.keyboard.press('g');
    await soon(heard).toEqual(['c', 'g']);
  });

  test('stay when the page wants none any more', async () => {
    await done('button');
    await person.page.evaluate(() => (document.documentElement.dataset['keys'] = '$mod+k'));
    await soon(() => press('c')).toEqual([]);
  });
});
