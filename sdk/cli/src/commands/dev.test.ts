import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestWorkplace, writePlugin, type TestWorkplace } from '../workplace.fixture.ts';
import { startDev, type Dev } from './dev.ts';

let workplace: TestWorkplace;
let dev: Dev | undefined;
let printed = '';
beforeEach(() => {
  workplace = createTestWorkplace();
  vi.stubEnv('PORT', '0');
  vi.stubEnv('FACHWERK_JMAP_PORT', '0');
  vi.stubEnv('FACHWERK_DATA', join(workplace.folder, '../data'));
  printed = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => Boolean((printed += String(chunk))));
  }
});
afterEach(async () => {
  await dev?.end();
  workplace.end();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const composition = (rest = '') => `composition: 1
land: { id: th, name: Thüringen, locales: [de-DE] }
identity: { issuer: embedded, demo: true }
plugins:
  ./words: { tier: trusted }
${rest}`;
const word = (said: string) => `export default { start: () => ({ said: '${said}' }) };`;

/** As a browser asks for a page: what `fetch` of Node says of itself is not that. */
const open = async (url: string): Promise<string> => {
  const asked = get(url, { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return text(answer);
};

/** Counts what the gateway tells a page. */
async function listen(url: string, signal: AbortSignal): Promise<() => number> {
  const { body, status } = await fetch(`${url}/api/dev`, { headers: { 'sec-fetch-site': 'same-origin' }, signal });
  expect(status).toBe(200);
  let heard = '';
  const read = async () => {
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) heard += chunk;
  };
  read().catch((error: unknown) => signal.aborted || Promise.reject(error as Error));
  return () => heard.split('data: reload').length - 1;
}

it('builds again and tells the page within a second; what is wrong is shown over the last good page', async () => {
  writePlugin(workplace, 'words', `export default { id: 'fixture.words', name: 'Words', description: 'Words' };`);
  workplace.write('words/src/plugin.js', word('first'));
  workplace.write('workplace.yaml', composition());
  dev = startDev({ folder: workplace.folder, shell: '../shell' });
  const { url } = await dev.ready;
  expect(printed).toContain(`Fachwerk ready at ${url}\n  Sign in as anna@example.test, `);
  const leave = new AbortController();
  const reloads = await listen(url, leave.signal);
  const page = () => open(url);
  const module = async () => {
    const [path] = /\/assets\/fixture\.words\/plugin-\w+\.js/.exec(await page())!;
    return (await fetch(url + path)).text();
  };
  expect(await module()).toContain('first');

  const start = performance.now();
  workplace.write('words/src/plugin.js', word('second'));
  await vi.waitFor(() => expect(reloads()).toBe(1), { interval: 5, timeout: 5000 });
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await module()).toContain('second');

  workplace.write('workplace.yaml', composition('pluginz: {}'));
  await vi.waitFor(() => expect(reloads()).toBe(2), { timeout: 5000 });
  const [, issues] = /id="fachwerk-issues">(.*?)<\/script>/.exec(await page())!;
  expect(JSON.parse(issues!)).toMatchObject([{ code: 'FW7003', line: 6, fix: 'Did you mean "plugins"?' }]);
  expect(printed).toContain('FW7003');
  expect(await module()).toContain('second');

  workplace.write('workplace.yaml', composition());
  await vi.waitFor(() => expect(reloads()).toBe(3), { timeout: 5000 });
  expect(await page()).toContain('id="fachwerk-issues">[]<');
  expect(readFileSync(join(workplace.folder, 'workplace.lock.json'), 'utf8')).toContain('"development": true');
  // Of all those requests not one is printed.
  expect(printed).not.toContain('{');
  leave.abort();
});
