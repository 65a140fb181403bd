import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startUpstream } from '../../test-support/upstream.ts';
import { startJmapServer, type JmapServer } from '../../test-support/jmap-server.ts';

let test: TestGateway;
let jmap: JmapServer;
let browser: Browser;
const limits = {
  pushRetry: 20,
  pushRetryMost: 100,
  pushLinger: 100,
  pushKeepAlive: 50,
  pushSilence: 2000,
  pushUnread: 200_000,
};
beforeEach(async () => {
  jmap = await startJmapServer();
  const mail = { kind: 'jmap', url: `${jmap.url}/jmap`, auth: 'none' } as const;
  test = await startTestGateway({ mail, again: mail }, limits);
  browser = await test.signedIn();
});
afterEach(async () => {
  await test.stop();
  await jmap.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
interface Message {
  source: string;
  type: string;
  data: unknown;
}
const source = 'acme.rooms/mail/events?types=*&closeafter=no&ping=30';
const state = { '@type': 'StateChange', changed: { a: { Email: '1' } } };

/** What an EventSource hears. */
class Listener {
  readonly heard: Message[] = [];
  readonly response: IncomingMessage;
  #text = '';

  constructor(response: IncomingMessage) {
    this.response = response;
    response.on('data', (chunk: Buffer) => this.#read(String(chunk)));
    response.on('error', () => undefined);
  }

  #read(text: string): void {
    const blocks = (this.#text + text).split('\n\n');
    this.#text = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) this.heard.push(JSON.parse(block.slice(6)) as Message);
  }

  async until(type: string, count = 1): Promise<Message> {
    const found = () => this.heard.filter((message) => message.type === type);
    for (const end = Date.now() + 3000; found().length < count; await pause(5))
      if (Date.now() > end)
        throw new Error(`no ${count} of ${type}, but ${this.heard.map((message) => message.type).join()}`);
    return found()[count - 1] as Message;
  }
}

async function listen(who: Browser, ...sources: string[]): Promise<Listener> {
  const query = sources.map((one) => `source=${encodeURIComponent(one)}`).join('&');
  return new Listener(await who.stream(`/api/push?${query}`, { headers: who.pageHeaders('GET') }));
}

it('says hello with the build, that the source is up, and hands on what the source says', async () => {
  const page = await listen(browser, source);
  expect(page.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(await page.until('hello')).toEqual({
    source: 'gateway',
    type: 'hello',
    data: { build: 'one', plugins: { disabled: [], revoked: {} } },
  });
  expect(await page.until('up')).toEqual({ source, type: 'up', data: null });
  jmap.say('ping', { interval: 30 });
  jmap.say('state', state);
  expect(await page.until('state')).toEqual({ source, type: 'state', data: state });
  expect(page.heard.map(({ type }) => type)).toEqual(['hello', 'up', 'state']);
  expect(jmap.calls.at(-1)).toBe('GET /jmap/eventsource/?types=*&closeafter=no&ping=30');
});

it('holds one stream at the backend for all who listen with one session, and tells later ones the last state', async () => {
  const first = await listen(browser, source);
  await first.until('up');
  jmap.say('state', state);
  await first.until('state');
  const second = await listen(browser, source);
  expect((await second.until('state')).data).toEqual(state);
  expect(jmap.listeners.size).toBe(1);
  const other = await test.signedIn();
  await (await listen(other, source)).until('up');
  expect(jmap.listeners.size).toBe(2);
  first.response.destroy();
  second.response.destroy();
  await expect.poll(() => jmap.listeners.size).toBe(1);
});

it('survives a reload without asking the backend again', async () => {
  const before = await listen(browser, source);
  await before.until('up');
  before.response.destroy();
  const after = await listen(browser, source);
  await after.until('up');
  expect(jmap.calls.filter((call) => call.includes('eventsource'))).toHaveLength(1);
});

it('tells that a source is down, once, and that it is back, with one stream and nothing lost after', async () => {
  const page = await listen(browser, source, 'acme.rooms/again/events?types=*');
  await page.until('up', 2);
  await jmap.stop();
  await page.until('down', 2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(page.heard.filter(({ type }) => type === 'down')).toHaveLength(2);
  await jmap.start();
  await page.until('up', 4);
  jmap.say('state', state);
  await page.until('state', 2);
  expect(new Set(page.heard.filter(({ type }) => type === 'state').map((message) => message.source)).size).toBe(2);
});

it('opens a stream anew that has fallen silent', async () => {
  const silent = await startTestGateway(
    { mail: { kind: 'jmap', url: jmap.url, auth: 'none' } },
    { ...limits, pushSilence: 150 },
  );
  const page = await listen(await silent.signedIn(), source);
  await page.until('up');
  await page.until('down');
  await page.until('up', 2);
  expect(jmap.listeners.size).toBe(1);
  await silent.stop();
});

it('waits for a backend of another kind as long as it has nothing to say', async () => {
  const feed = await startUpstream((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    setTimeout(() => response.write('event: booked\ndata: 7\n\n'), 600);
  });
  const patient = await startTestGateway(
    { feed: { kind: 'http', url: feed.url, auth: 'none' } },
    { ...limits, pushSilence: 100, upstreamIdle: 100 },
  );
  const page = await listen(await patient.signedIn(), 'acme.rooms/feed/news?x=1');
  expect(await page.until('booked')).toEqual({ source: 'acme.rooms/feed/news?x=1', type: 'booked', data: 7 });
  expect(page.heard.map(({ type }) => type)).toEqual(['hello', 'up', 'booked']);
  await patient.stop();
  await feed.stop();
});

it.each([
  ['ends each stream', (response: IncomingMessage['socket']) => response.end()],
  [
    'sends an event without end',
    (response: IncomingMessage['socket']) => response.write(`data: ${'x'.repeat(300_000)}`),
  ],
])('does not hurry a backend that %s', async (_name, act) => {
  const real = jmap.answer;
  let opened = 0;
  jmap.answer = (request, response) => {
    if (!request.url?.includes('eventsource')) return real(request, response);
    opened++;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': \n\n', () => act(response.socket as never));
  };
  const page = await listen(browser, source);
  await page.until('down', 2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(opened).toBeLessThan(25);
});

it.each([
  ['acme.other/mail/events', 'FW5301'],
  ['acme.rooms/none/events', 'FW5301'],
  ['acme.rooms/mail/../x', 'FW5302'],
  ['nothing', 'FW5302'],
  ['acme.rooms/mail/ev\u0001', 'FW5411'],
])('refuses the source %s, and nobody else’s with it', async (name, code) => {
  const page = await listen(browser, name, source);
  expect(await page.until('refused')).toEqual({ source: name, type: 'refused', data: { code } });
  expect(await page.until('up')).toMatchObject({ source });
});

it('serves every plugin’s first source before anybody’s many', async () => {
  const many = Array.from({ length: 40 }, (_, index) => `acme.many/again/events?ping=${index}`);
  const page = await listen(browser, ...many, source);
  await page.until('refused', 9);
  const refused = page.heard.filter(({ type }) => type === 'refused');
  expect(refused.map(({ source: name, data }) => [name, data])).toEqual(
    many.slice(31).map((name) => [name, { code: 'FW5411' }]),
  );
  await expect.poll(() => page.heard.filter(({ type }) => type === 'up').map((each) => each.source)).toContain(source);
});

it('says that the session ended, to every tab, and lets the backend go', async () => {
  const pages = await Promise.all([listen(browser, source), listen(browser, source)]);
  await Promise.all(pages.map((page) => page.until('up')));
  await browser.api('/auth/logout', { method: 'POST' });
  for (const page of pages) expect(await page.until('session-ended')).toMatchObject({ data: { reason: 'signed-out' } });
  await expect.poll(() => jmap.listeners.size).toBe(0);
});

it('tells of a new build', async () => {
  const page = await listen(browser);
  await page.until('hello');
  await test.workplace.build(test.facts, 'two');
  await test.gateway.reload();
  expect(await page.until('build')).toEqual({ source: 'gateway', type: 'build', data: { build: 'two' } });
  expect((await browser.open('/')).text).toContain('Amt two');
});

it('lets go of a browser that reads nothing, and no other notices', async () => {
  const awake = await listen(browser, source);
  const asleep = await browser.stream(`/api/push?source=${encodeURIComponent(source)}`, {
    headers: browser.pageHeaders('GET'),
  });
  asleep.on('error', () => undefined);
  asleep.pause();
  await awake.until('up');
  const closed = new Promise((resolve) => asleep.socket.once('close', resolve));
  const big = { ...state, filler: 'x'.repeat(60_000) };
  for (let i = 0; i < 200; i++) {
    jmap.say('state', big);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await awake.until('state', 200);
  asleep.resume();
  await closed;
  expect(awake.response.destroyed).toBe(false);
});

it('has at most so many streams', async () => {
  for (let i = 0; i < 32; i++) await listen(browser);
  expect((await browser.api('/api/push')).status).toBe(429);
});
