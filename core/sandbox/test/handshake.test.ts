/** How a frame is opened, and windows that speak up where only a port counts. Cases 1, 4, 8, 18 and 19. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { sites } from './adversary/sites.ts';
import { serveWorkplace, type ServedWorkplace } from './workplace/serve-workplace.ts';
import { DECENT, HOSTILE, Stage } from './workplace/stage.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.[Symbol.asyncDispose]());

/** How many ports the page makes from now on. */
const countPorts = (): void => {
  const { MessageChannel: Real } = window;
  Object.assign(window, { made: 0 });
  window.MessageChannel = class extends Real {
    constructor() {
      super();
      (window as unknown as { made: number }).made += 1;
    }
  };
};
const made = (): number => (window as unknown as { made: number }).made;

describe.each(sites)('$name', (site) => {
  let served: ServedWorkplace;
  let stage: Stage;
  beforeAll(async () => {
    served = await serveWorkplace(site);
  });
  afterAll(() => served?.[Symbol.asyncDispose]());
  afterEach(() => stage?.close());

  test.each([
    ['it leaves for elsewhere', `leave ${site.scheme}://navigate-self.evil.localhost/`],
    ['it lets itself be sent elsewhere', `refresh ${site.scheme}://meta-refresh.evil.localhost/`],
    ['it clicks a link', `link ${site.scheme}://link.evil.localhost/`],
    ['it begins anew', 'reload'],
  ])('4, 19: %s: the plugin is shown as stopped', async (_, act) => {
    stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.tab.run(countPorts);
    await stage.act(act);
    await soon(async () => (await stage.states()).at(-1), { timeout: 8000 }).toBe('failed FW2024');
    expect(await stage.tab.run(made)).toBe(0);
    expect(await stage.ask()).toBeGreaterThan(0);
  });

  test('1: the page lets the document of a plugin run scripts, and nothing else of what a sandbox can allow', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    const sandbox = await stage.tab.run((plugin) => {
      const place = document.querySelector(`[data-plugin="${plugin}"]`)?.shadowRoot;
      return place?.querySelector('iframe')?.getAttribute('sandbox');
    }, HOSTILE);
    expect(sandbox).toBe('allow-scripts');
  });

  test('8: a document without an agent cluster of its own is refused', async () => {
    // By the HTML standard an opaque origin always has one, and Chromium 156 says so whatever the header is; browsers
    // before it went by the header. So the document stands for one of those.
    const ahead = 'Object.defineProperty(window, "originAgentCluster", { value: false });';
    await using shared = await serveWorkplace(site, { ahead });
    stage = await Stage.open(browser, shared);
    await stage.tab.run((plugin) => window.workplace.open(plugin), HOSTILE);
    await soon(async () => (await stage.states()).at(-1)).toBe('failed FW1046');
  });

  test('18: what a frame posts to windows instead of its port is not looked at', async () => {
    stage = await Stage.open(browser, served, DECENT, HOSTILE);
    // The frame of its background is one that others can name.
    await stage.ask();
    await stage.act('windows');
    await soon(() => stage.told()).toContain('windows 0 of 3');
    await stage.act('say hello', DECENT);
    await soon(() => stage.told(DECENT)).toEqual(['hello']);
    expect((await stage.told()).filter((echo) => echo.includes('forged'))).toEqual([]);
    expect(await stage.states(DECENT)).toEqual(['loading', 'shown']);
  });

  test('18: a frame takes its ports from the page alone, however early another one offers some', async () => {
    stage = await Stage.open(browser, served, HOSTILE);
    await stage.act('outrun');
    expect(await stage.ask()).toBeGreaterThan(0);
    await soon(() => stage.told()).toContain('outrun 0');
  });

  test('18: what another window says begins no frame', async () => {
    stage = await Stage.open(browser, served, DECENT);
    await stage.tab.run(() => {
      setInterval(() => window.postMessage('boot', '*'), 1);
    });
    await stage.show(HOSTILE);
    expect(await stage.states()).toEqual(['loading', 'shown']);
  });

  test('18: a page that opened the workplace gets no hold of it', async () => {
    const opener = new Stage(await browser.open(served.address.replace(site.host, 'evil.localhost')));
    const closed = await opener.tab.run(async (address) => {
      const opened = window.open(address);
      await new Promise((resolve) => {
        setTimeout(resolve, 1500);
      });
      opened?.postMessage('boot', '*');
      return opened === null || opened.closed;
    }, served.address);
    expect(closed).toBe(true);
    await opener.close();
    stage = await Stage.open(browser, served, HOSTILE);
  });

  test('19: a second "boot" gets no port, and stops whoever says it', async () => {
    stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.tab.run(countPorts);
    await stage.act('boot');
    await soon(async () => (await stage.states()).at(-1)).toBe('failed FW2024');
    expect(await stage.tab.run(made)).toBe(0);
  });

  test('19: "boot" from a document inside the frame gets no port', async () => {
    stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.tab.run(countPorts);
    await stage.act('nested-boot');
    await soon(async () => (await stage.states()).at(-1)).toMatch(/^failed FW2025/);
    expect(await stage.tab.run(made)).toBe(0);
    expect(await stage.states(DECENT)).toEqual(['loading', 'shown']);
  });
});
