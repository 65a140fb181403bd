/** The suite of the host's services, asked of a plugin in the real shell, with the real gateway and a server behind it. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { hostServicesSuite, suiteServer, type HostServices } from '@fachwerk/testing';
import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { Person } from '../../../examples/thueringen/test/person.ts';
import { runningWorkplace, type RunningWorkplace } from '../../../examples/thueringen/test/running-workplace.ts';
import { personWith } from '../src/hands.fixture.ts';
import { ProbeClient } from './probe-client.ts';
import { putProbe } from './probe-plugin.ts';

const listening = async (made: Server): Promise<number> => {
  await once(made.listen(0, '127.0.0.1'), 'listening');
  return (made.address() as AddressInfo).port;
};
const startServer = async () => {
  const made = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const answer = suiteServer({ method, path: url, body: await text(request) });
    if (answer) response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  return { server: made, port: await listening(made) };
};
/** Nobody listens there any more. */
const deadPort = async (): Promise<number> => {
  const { server: dead, port } = await startServer();
  dead.close();
  await once(dead, 'close');
  return port;
};

const composed = (port: number, away: number) => (yaml: string) =>
  yaml
    .replace(
      'backends:\n',
      `backends:\n  rooms: { kind: http, url: 'http://127.0.0.1:${port}' }\n  away: { kind: http, url: 'http://127.0.0.1:${away}' }\n`,
    )
    .replace('plugins:\n', 'plugins:\n  ./acme/probe: { tier: trusted, backends: { rooms: rooms, away: away } }\n');

const personAt = (page: Page) =>
  personWith<Locator>({
    role: (role, name) => page.getByRole(role, { name, exact: true }),
    text: (what) => page.getByText(what),
    said: (region, what) => page.getByRole(region).getByText(what),
    count: (found) => found.count(),
    key: (name) => page.keyboard.press(name),
    away: () => page.mouse.move(0, 0),
  });

let server: Server;
let workplace: RunningWorkplace;
let browser: Browser;
beforeAll(async () => {
  const [rooms, away] = [await startServer(), await deadPort()];
  server = rooms.server;
  [workplace, browser] = await Promise.all([
    runningWorkplace({ compose: composed(rooms.port, away), prepare: putProbe }),
    chromium.launch(inject('launch')),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
  server?.closeAllConnections();
  server?.close();
});

async function open(): Promise<HostServices> {
  const anna = await Person.at({ browser, url: workplace.url });
  await anna.signIn('anna');
  const probe = await new ProbeClient(anna.page).open();
  return {
    session: probe.service('session', ['signOut'], ['person']),
    navigation: probe.service('navigation', ['open', 'title'], ['path']),
    storage: probe.service('storage', ['get', 'set', 'remove'], ['watch']),
    appearance: probe.service('appearance', ['change', 'locales'], ['watch']),
    ui: probe.service('ui', ['toast', 'confirm', 'prompt', 'choose', 'announce']),
    backend: probe.service('backend', ['request']),
    person: personAt(anna.page),
    servers: { name: 'rooms', away: 'away', unbound: 'others' },
    place: '/mail',
    nowhere: '/nirgends',
    end: () => anna.end(),
  };
}

hostServicesSuite('the shell and the gateway', { create: open });
