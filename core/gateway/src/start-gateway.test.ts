import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser } from '../test-support/browser.ts';
import { startTestGateway } from '../test-support/gateway.ts';
import { startUpstream } from '../test-support/upstream.ts';
import { makeWorkplace, type Workplace } from '../test-support/workplace.ts';
import { startGateway, type DevChange, type DevLine, type DevSwitch, type GatewayOptions } from './index.ts';

let workplace: Workplace;
let options: GatewayOptions;
const identity = {
  issuer: 'https://login.land.example',
  clientId: 'fachwerk',
  account: 'email',
  admins: [],
  demo: false,
};
beforeEach(async () => {
  workplace = await makeWorkplace({ identity });
  options = {
    workplace: workplace.folder,
    dataFolder: workplace.data,
    host: '127.0.0.1',
    port: 0,
    jmapPort: 0,
    log: () => undefined,
  };
});
afterEach(() => workplace.remove());
const refusal = (more: Partial<GatewayOptions> = {}) =>
  startGateway({ ...options, ...more }).then(
    () => 'started',
    (error: Error) => error.message,
  );
const lockFile = () => path.join(workplace.folder, 'workplace.lock.json');
async function editLock(edit: (text: string) => string): Promise<void> {
  await writeFile(lockFile(), edit(await readFile(lockFile(), 'utf8')));
}

describe('case 32: the lock', () => {
  it.each([
    ['assets/boot-abc.js', (text: string) => text.replace('Guten', 'Güten')],
    ['assets/boot-abc.js.br', (text: string) => `${text} `],
    ['index.html', (text: string) => text.replace('Amt', 'Bmt')],
  ])('names the file whose bytes changed: %s', async (name, edit) => {
    const file = path.join(workplace.site, name);
    await writeFile(file, edit(await readFile(file, 'latin1')), 'latin1');
    expect(await refusal()).toMatch(new RegExp(`^FW5505: .*\\(${name}\\)`));
    await expect(stat(workplace.data)).rejects.toThrow('ENOENT');
  });

  it('names the file that is missing', async () => {
    await rm(path.join(workplace.site, 'assets/boot-abc.js.gz'));
    expect(await refusal()).toContain('FW5504');
  });

  it('refuses a lock that somebody edited, broke, or wrote for another version', async () => {
    await editLock((text) => text.replace('"name":"Amt"', '"name":"Bmt"'));
    expect(await refusal()).toContain('FW5503');
    await editLock((text) => text.slice(1));
    expect(await refusal()).toContain('FW5502');
    await editLock(() => '{"lock":2}');
    expect(await refusal()).toContain('FW5502');
    await rm(lockFile());
    expect(await refusal()).toContain('FW5501');
  });

  it('keeps serving what was checked when a file changes later, and refuses to load the change', async () => {
    const gateway = await startGateway(options);
    await writeFile(path.join(workplace.site, 'index.html'), 'changed');
    await expect(gateway.reload()).rejects.toThrow('FW5505');
    expect((await new Browser(gateway.url).open('/')).text).toContain('Amt one');
    await gateway.stop();
  });
});

describe('the plan', () => {
  it.each([
    ['FW5508', '0.0.0.0', { identity: { ...identity, issuer: 'embedded', demo: true } }],
    ['FW5508', '127.0.0.1', { identity: { ...identity, demo: true }, publicUrl: 'https://portal.land.example' }],
    ['FW5509', '0.0.0.0', {}],
    ['FW5509', '::', { publicUrl: 'https://portal.land.example' }],
    ['FW5509', '192.168.0.1', { publicUrl: 'http://portal.land.example', trustedProxies: ['10.0.0.1'] }],
    ['FW5511', '127.0.0.1', { identity: { ...identity, issuer: 'embedded' } }],
    ['FW5513', '127.0.0.1', { identity: { ...identity, issuer: 'http://login.land.example' } }],
    ['FW5510', '127.0.0.1', { identity: { ...identity, clientSecret: { env: 'NOT_SET' } } }],
    [
      'FW5510',
      '127.0.0.1',
      {
        backends: {
          b: { kind: 'http', url: 'http://localhost:1', auth: { jwt: { alg: 'HS256', key: { env: 'NOT_SET' } } } },
        },
      },
    ],
    ['FW5502', '127.0.0.1', { backends: { b: { kind: 'http', url: 'file:///etc/passwd', auth: 'none' } } }],
    ['FW5502', '127.0.0.1', { publicUrl: 'https://portal.land.example/sub/' }],
    ['FW5502', '127.0.0.1', { trustedProxies: ['10.0.0.0/33'] }],
    ['FW5502', '127.0.0.1', { trustedProxies: ['proxy'] }],
    ['FW5515', '127.0.0.1', { plugins: { 'acme.rooms': { backends: { rooms: 'none' } } } }],
  ] as const)('is refused with %s on %s', async (code, host, facts) => {
    await workplace.build({ identity, ...facts });
    expect(await refusal({ host })).toContain(code);
    expect(await refusal({ host })).toContain(code);
  });

  it('holds behind a proxy that is named: its word about the address counts, https everywhere', async () => {
    await workplace.build({ identity, publicUrl: 'https://portal.land.example', trustedProxies: ['127.0.0.0/8'] });
    const gateway = await startGateway({ ...options, limits: { addressBurst: 3, addressRate: 0.001 } });
    expect(gateway.url).toBe('https://portal.land.example');
    const browser = new Browser(`http://localhost:${gateway.port}`);
    const from = (address: string, host = 'portal.land.example') =>
      browser.api('/api/session', { headers: { host, 'x-forwarded-for': `6.6.6.6, ${address}` } });
    expect((await from('1.1.1.1')).headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await from('1.1.1.1', `localhost:${gateway.port}`)).status).toBe(421);
    await from('1.1.1.1');
    await from('1.1.1.1');
    const late = await from('1.1.1.1');
    expect([late.status, late.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect((await from('2.2.2.2')).status).toBe(401);
    await gateway.stop();
  });
});

describe('the data folder', () => {
  it('belongs to one gateway, which a second start names', async () => {
    const gateway = await startGateway(options);
    expect(await readFile(path.join(workplace.data, 'gateway.pid'), 'utf8')).toBe(`${process.pid}\n`);
    expect(await refusal()).toContain(
      `FW5506: Another gateway uses this data folder (${workplace.data}, process ${process.pid})`,
    );
    await gateway.stop();
    await expect(stat(path.join(workplace.data, 'gateway.pid'))).rejects.toThrow('ENOENT');
  });

  it('is free whatever an old file says about a process that lives', async () => {
    await (await startGateway(options)).stop();
    await writeFile(path.join(workplace.data, 'gateway.pid'), `${process.ppid}\n`);
    const second = await startGateway(options);
    expect(await readFile(path.join(workplace.data, 'gateway.pid'), 'utf8')).toBe(`${process.pid}\n`);
    await second.stop();
  });

  it('loses nothing that was confirmed when the process is killed, and is free at once', async () => {
    const test = await startTestGateway();
    const browser = await test.signedIn();
    const { port } = test.gateway;
    await test.gateway.stop();
    const serve = [
      '-C',
      '@fachwerk/source',
      fileURLToPath(import.meta.resolve('../test-support/serve.ts')),
      test.workplace.folder,
      test.workplace.data,
      `${port}`,
    ];
    const child = spawn(process.execPath, serve, {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: path.join(import.meta.dirname, '../../..'),
    });
    await once(child.stdout, 'data');
    expect(await refusal({ dataFolder: test.workplace.data })).toContain(`process ${child.pid}`);
    let confirmed = 0;
    const writing = (async () => {
      for (let i = 1; ; i++) {
        await browser.api('/api/store/acme.rooms/count', { method: 'PUT', body: `${i}` });
        confirmed = i;
      }
    })().catch(() => undefined);
    setTimeout(() => child.kill('SIGKILL'), 300);
    await once(child, 'exit');
    await writing;
    test.options = { ...test.options, port };
    test.gateway = await startGateway(test.options);
    expect(confirmed).toBeGreaterThan(0);
    expect((await browser.api('/api/store/acme.rooms/count')).json).toBeGreaterThanOrEqual(confirmed);
    await test.stop();
  });

  it('keeps its secrets from others, and does not start when others can read them', async () => {
    await (await startGateway(options)).stop();
    const key = path.join(workplace.data, 'gateway.key');
    for (const file of [key, path.join(workplace.data, 'gateway.sqlite')])
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(workplace.data)).mode & 0o777).toBe(0o700);
    await chmod(key, 0o644);
    expect(await refusal()).toContain('FW5512');
  });

  it('holds no token and no session id in the clear', async () => {
    const test = await startTestGateway();
    const browser = await test.signedIn();
    const secrets = [...browser.cookies.values(), 'Anna Berger', 'anna@example.test', 'eyJ'];
    await test.gateway.stop();
    const bytes = await readFile(path.join(test.workplace.data, 'gateway.sqlite'), 'latin1');
    expect(bytes).toContain('u1');
    for (const secret of secrets) expect(bytes).not.toContain(secret);
    await test.stop();
  });
});

describe('the port', () => {
  it('that is taken is named, and nothing is left behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ port })).toContain(`FW5507: The port is taken (127.0.0.1:${port})`);
    await new Promise((resolve) => other.close(resolve));
    await (await startGateway({ ...options, port })).stop();
  });
});

describe('health', () => {
  it('is up at once, and ready when the provider answers', async () => {
    const test = await startTestGateway();
    const ask = async (at: string) => (await test.browser().send(at)).json;
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual([
      { status: 'up' },
      { status: 'ready', checks: { identity: true } },
    ]);
    await test.oidc.stop();
    await test.restart();
    const [ready, page] = [await test.browser().send('/readyz'), await test.browser().open('/auth/login')];
    expect([ready.status, ready.json]).toEqual([503, { status: 'not ready', checks: { identity: false } }]);
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('FW5101')]);
    await test.stop();
  });
});

describe('stopping', () => {
  it('ends within its time whatever is open, lets a running answer finish, and runs twice without harm', async () => {
    const rooms = await startUpstream((request, response) => {
      if (request.url === '/quick') setTimeout(() => response.end('done'), 300);
      else response.writeHead(200).write('never ends');
    });
    const test = await startTestGateway({ rooms: { kind: 'http', url: rooms.url, auth: 'none' } }, { stop: 1000 });
    const browser = await test.signedIn();
    const headers = browser.pageHeaders('GET');
    const push = await browser.stream('/api/push', { headers });
    const endless = await browser.stream('/api/backend/acme.rooms/rooms/endless', { headers });
    const quick = browser.api('/api/backend/acme.rooms/rooms/quick');
    const broken = new Promise((resolve) => endless.once('error', resolve).resume());
    const pushEnded = new Promise((resolve) => push.once('end', resolve).resume());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    const stopped = Promise.all([test.gateway.stop(), test.gateway.stop()]);
    expect((await quick).text).toBe('done');
    await pushEnded;
    await stopped;
    expect(performance.now() - start).toBeLessThan(2500);
    await broken;
    await expect(browser.api('/healthz')).rejects.toThrow('ECONNREFUSED');
    await rooms.stop();
    await test.stop();
  });
});

describe('development', () => {
  it('tells open pages to reload, and exists only there', async () => {
    const test = await startTestGateway({}, {}, { development: true });
    const headers = { 'sec-fetch-site': 'same-origin' };
    const stream = await test.browser().stream('/api/dev', { headers });
    await test.workplace.build(test.facts, 'two');
    await test.gateway.reload();
    const [chunk] = (await new Promise<Buffer[]>((resolve) =>
      stream.once('data', (data: Buffer) => resolve([data])),
    )) as [Buffer];
    expect(String(chunk)).toBe('data: reload\n\n');
    await test.stop();
    const other = await startTestGateway();
    expect((await other.browser().send('/api/dev', { headers })).status).toBe(401);
    await other.stop();
  });

  it('hands on what plugins say on pages, of a known form and size', async () => {
    const said: DevLine[] = [];
    const test = await startTestGateway({}, {}, { development: true, devLog: (line) => said.push(line) });
    const page = test.browser();
    const send = (lines: unknown) => page.api('/api/dev/log', { method: 'POST', body: JSON.stringify({ lines }) });
    const line = { plugin: 'acme.rooms', level: 'warn', text: 'no room' } as const;
    expect((await send([line, { ...line, level: 'debug' }])).status).toBe(204);
    expect(said).toEqual([line, { ...line, level: 'debug' }]);
    for (const wrong of [
      [{ ...line, level: 'fatal' }],
      [{ ...line, text: 'x'.repeat(4001) }],
      Array.from({ length: 101 }, () => line),
    ])
      expect((await send(wrong)).json).toMatchObject({ code: 'FW5008' });
    const foreign = await page.send('/api/dev/log', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.json).toMatchObject({ code: 'FW5003' });
    expect(said).toHaveLength(2);
    await test.stop();
    const other = await startTestGateway({}, {}, { devLog: (one) => said.push(one) });
    expect((await other.browser().api('/api/dev/log', { method: 'POST', body: '{"lines":[]}' })).status).toBe(401);
    await other.stop();
  });

  it('hands on what an author switches, and nothing else', async () => {
    const changes: DevChange[] = [];
    const devSwitch: DevSwitch = {
      state: () => ({ plugin: 'acme.rooms', tier: 'isolated', tiers: ['isolated'], asked: ['mail.read'], deny: [] }),
      change: (change) => changes.push(change),
    };
    const test = await startTestGateway({}, {}, { development: true, devSwitch });
    const page = test.browser();
    const headers = page.pageHeaders('POST');
    const send = (body: unknown) =>
      page.send('/api/dev/switch', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await page.send('/api/dev/switch', { headers: page.pageHeaders('GET') })).json).toMatchObject({
      plugin: 'acme.rooms',
      asked: ['mail.read'],
    });
    expect((await send({ tier: 'trusted', deny: ['mail.read'] })).status).toBe(202);
    expect((await send({ tier: 'half' })).json).toMatchObject({ code: 'FW5008' });
    expect(changes).toEqual([{ tier: 'trusted', deny: ['mail.read'] }]);
    const foreign = await page.send('/api/dev/switch', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.json).toMatchObject({ code: 'FW5003' });
    await test.stop();
    const other = await startTestGateway({}, {}, { development: true });
    expect((await other.browser().send('/api/dev/switch', { headers })).status).toBe(401);
    await other.stop();
  });
});
