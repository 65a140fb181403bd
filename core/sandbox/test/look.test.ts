/** Plugins that want more room or more of the screen, and values that cross into frames. Cases 24 and 25. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { sites } from './adversary/sites.ts';
import { serveWorkplace, type ServedWorkplace } from './workplace/serve-workplace.ts';
import { HOSTILE, Stage } from './workplace/stage.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.[Symbol.asyncDispose]());

const blockSize = (stage: Stage): Promise<string> =>
  stage.tab.run((plugin) => {
    const place = document.querySelector(`[data-plugin="${plugin}"]`)?.shadowRoot;
    return place?.querySelector('iframe')?.style.blockSize ?? '';
  }, HOSTILE);
/** How often the frame is given another size until this is called again. */
const countSizes = (plugin: string): void => {
  const frame = document.querySelector(`[data-plugin="${plugin}"]`)?.shadowRoot?.querySelector('iframe');
  const counted = { sizes: 0, since: performance.now() };
  Object.assign(window, { counted });
  if (frame) new MutationObserver(() => (counted.sizes += 1)).observe(frame, { attributeFilter: ['style'] });
};
const sizesPerSecond = (): number => {
  const { sizes, since } = (window as unknown as { counted: { sizes: number; since: number } }).counted;
  return (sizes / (performance.now() - since)) * 1000;
};

describe.each(sites)('$name', (site) => {
  let served: ServedWorkplace;
  let stage: Stage;
  beforeAll(async () => {
    served = await serveWorkplace(site);
  });
  afterAll(() => served?.[Symbol.asyncDispose]());
  afterEach(() => stage?.close());

  test('24: sizes without measure are clamped, what is no number changes nothing', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    await stage.act('size 300 1000000000');
    await soon(() => blockSize(stage)).toBe('20000px');
    await stage.act('size 300 -50');
    await soon(() => blockSize(stage)).toBe('1px');
    await stage.act('size 300 NaN');
    await stage.act('size Infinity Infinity');
    await stage.act('size 300 77.4');
    await soon(() => blockSize(stage)).toBe('77px');
    expect(await stage.states()).toEqual(['loading', 'shown']);
  });

  test('24: a storm of sizes changes the page ten times a second at most', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    await stage.tab.run(countSizes, HOSTILE);
    await stage.act('storm');
    await soon(() => stage.told(), { timeout: 10_000 }).toContain('storm over');
    const often = await stage.tab.run(sizesPerSecond);
    expect(often).toBeGreaterThan(1);
    expect(often).toBeLessThanOrEqual(11);
  });

  test('25: a colour of the Land crosses, a declaration in its place does not', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    const set = (value: string): Promise<void> =>
      stage.tab.run((colour) => {
        document.documentElement.style.setProperty('--fw-accent', colour);
        document.documentElement.lang = colour.length % 2 === 0 ? 'de' : 'en';
      }, value);
    const seen = async (): Promise<string | undefined> => {
      await stage.act('look --fw-accent');
      return (await stage.told()).at(-1);
    };
    await set('#ab12cd');
    await soon(seen).toBe('look #ab12cd');
    await set('url(//evil.localhost/x)');
    await soon(seen).toBe('look nothing');
    await set('red;background:url(//evil.localhost)');
    await soon(seen).toBe('look nothing');
  });

  test('25: markup in words of a plugin is shown as text', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    await stage.act('markup');
    await soon(async () => (await stage.states()).at(-1)).toMatch(/^failed/);
    const drawn = await stage.tab.run((plugin) => {
      const place = document.querySelector(`[data-plugin="${plugin}"]`)?.shadowRoot;
      const text = place?.querySelector('pre')?.textContent;
      return { text, pictures: place?.querySelectorAll('img').length, title: document.title };
    }, HOSTILE);
    const text = expect.stringContaining('<img src=x onerror="document.title=1">') as string;
    expect(drawn).toEqual({ text, pictures: 0, title: 'Arbeitsplatz' });
    expect((await stage.seen()).faults.join()).toContain('<img src=x');
  });
});
