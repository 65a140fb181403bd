/** What a page bears only once, and who is told. Cases 21 and 22. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './adversary/bundle.ts';
import type { Chromium } from './adversary/chromium.ts';
import { sites } from './adversary/sites.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { serveWorkplace } from './workplace/serve-workplace.ts';
import { Stage } from './workplace/stage.ts';

const CLOCK = `customElements.define('x-clock', class extends HTMLElement { static from = import.meta.url });`;
let browser: Chromium;
let lit: string;
beforeAll(async () => {
  browser = await startChromium();
  // A module that brings a Lit of its own, as a plugin's bundle would.
  lit = await bundle(new URL('../../../sdk/sdk/src/lit.ts', import.meta.url), { format: 'esm' });
});
afterAll(() => browser?.[Symbol.asyncDispose]());

test.each(sites)('$name: 21, 22: the second of a tag and of Lit fails, the first goes on', async (site) => {
  const more = { '/one.js': CLOCK, '/two.js': CLOCK, '/lit.js': lit };
  await using served = await serveWorkplace(site, { more });
  const stage = await Stage.open(browser, served);
  const load = (address: string): Promise<string> => stage.tab.run((path) => window.workplace.load(path), address);
  expect(await load('/one.js')).toBe('loaded');
  expect(await load('/two.js')).toMatch(/NotSupportedError.*x-clock/);
  expect(await load('/lit.js')).toMatch(/Policy with name "lit-html" already exists|Policy "lit-html" disallowed/);
  expect(await stage.tab.run(() => (customElements.get('x-clock') as unknown as { from: string }).from)).toMatch(/one/);
  const pollute = (): string => {
    try {
      Object.assign(Object.prototype, { polluted: true });
      return 'added';
    } catch (error) {
      return String(error);
    }
  };
  expect(await stage.tab.run(pollute)).toMatch(/TypeError.*not extensible/);
  await stage.close();
});
