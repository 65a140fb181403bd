/** What a composition grants relaxes exactly one wall of a frame's document, in a real browser. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { allowedFeatures, frameDocument } from '../src/index.ts';

const servers: Server[] = [];
const listen = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
};
const open = (_: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.end('reached');
};
let browser: Browser;
let rooms: string;
let other: string;
beforeAll(async () => {
  [rooms, other] = (await Promise.all([listen(open), listen(open)])).map((port) => `http://localhost:${port}`) as [
    string,
    string,
  ];
  browser = await chromium.launch(inject('launch'));
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

const hostOf = (port: number): string => `http://acme.plugins.localhost:${port}`;
/** What a document with these grants can do, in a page with this policy. */
const able = async (net: readonly string[], permissions: readonly string[], around?: string): Promise<unknown> => {
  const tried = `
    const reach = (address) => fetch(address).then((answer) => answer.text(), () => 'refused');
    const policy = document.featurePolicy;
    Promise.all([reach('${rooms}/x'), reach('${other}/')]).then((net) => parent.postMessage({
      net, may: ['camera', 'microphone', 'display-capture', 'clipboard-write', 'clipboard-read', 'geolocation', 'fullscreen'].filter((one) => policy.allowsFeature(one)),
    }, '*'));`;
  const { html, headers } = await frameDocument({ bootstrap: '', code: tried, styles: '', net, permissions });
  const allow = allowedFeatures(permissions).join('; ');
  let origin = '';
  const port = await listen((request, response) => {
    if (!request.headers.host?.startsWith('acme.')) {
      response.setHeader('content-type', 'text/html');
      if (around !== undefined)
        response.setHeader('permissions-policy', around.replace('{frame}', `"${hostOf(port)}"`));
      return response.end(
        `<!doctype html><script>addEventListener('message', ({ data }) => { window.able = data; })</script>` +
          `<iframe sandbox="allow-scripts" allow="${allow}" src="${hostOf(port)}/"></iframe>`,
      );
    }
    const filled = (value: string): string => value.replace('{workplace}', origin);
    for (const [name, value] of Object.entries(headers))
      response.setHeader(name, typeof value === 'string' ? filled(value) : value.map(filled));
    return response.end(html);
  });
  origin = `http://localhost:${port}`;
  const page = await browser.newPage();
  await page.goto(origin);
  const answer = await page.waitForFunction(() => (window as { able?: unknown }).able);
  const value: unknown = await answer.jsonValue();
  await page.close();
  return value;
};

test('nothing by itself', async () => {
  expect(await able([], [])).toEqual({ net: ['refused', 'refused'], may: [] });
});

test('a granted origin is reached, and no other', async () => {
  expect(await able([rooms], [])).toEqual({ net: ['reached', 'refused'], may: [] });
});

test.each(['camera', 'microphone', 'display-capture', 'clipboard-write'])(
  '%s, and nothing else',
  async (permission) => {
    expect(await able([], [permission, 'mail.read'])).toEqual({ net: ['refused', 'refused'], may: [permission] });
  },
);

test.each([
  ['camera=*', ['camera'], ['camera']],
  // No other frame has it, though the page may hand it on.
  ['camera=*', [], []],
  // The origin of the document is opaque: no name is its own.
  ['camera=({frame})', ['camera'], []],
  ['camera=(self {frame})', ['camera'], []],
  ['camera=()', ['camera'], []],
])('under the page’s policy %s a frame that was granted %j has %j', async (around, permissions, may) => {
  expect(await able([], permissions, around)).toMatchObject({ may });
});
