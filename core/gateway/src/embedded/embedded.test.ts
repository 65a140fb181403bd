import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../../test-support/browser.ts';
import { watchLoop } from '../../test-support/loop-time.ts';
import { makeWorkplace, type Workplace } from '../../test-support/workplace.ts';
import { startGateway, type Gateway } from '../index.ts';

let workplace: Workplace;
let gateway: Gateway;
const lines: string[] = [];
const start = (port: number, jmapPort: number) =>
  startGateway({
    workplace: workplace.folder,
    dataFolder: workplace.data,
    host: '127.0.0.1',
    port,
    jmapPort,
    log: (line) => void lines.push(line),
  });
beforeAll(async () => {
  workplace = await makeWorkplace({
    backends: { mail: { kind: 'jmap', url: 'embedded', auth: 'none' } },
    plugins: { 'fachwerk.connect-jmap': { backends: { mail: 'mail' } } },
  });
  gateway = await start(0, 0);
}, 120_000);
afterAll(async () => {
  await gateway.stop();
  await workplace.remove();
});
const base = '/api/backend/fachwerk.connect-jmap/mail';

/** Through the pages of the embedded provider, as a person goes. */
async function signIn(address: string, password = 'secret'): Promise<Browser> {
  const browser = new Browser(gateway.url);
  const page = await browser.open('/auth/login?return=/mail');
  const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = new URLSearchParams({
    ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
    address,
    password,
  });
  const answer = await browser.send(new URL(action, page.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: gateway.url },
    body: form.toString(),
  });
  if (answer.headers.location) await browser.open(new URL(answer.headers.location, page.url).href);
  return browser;
}

const using = ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'];
async function useMail(browser: Browser, end: number): Promise<number[]> {
  const statuses: number[] = [];
  const session = (await browser.api(`${base}/session`)).json as { primaryAccounts: Record<string, string> };
  const accountId = session.primaryAccounts['urn:ietf:params:jmap:mail'] ?? '';
  const call = async (...methodCalls: unknown[]) => {
    const answer = await browser.api(`${base}/api`, { method: 'POST', body: JSON.stringify({ using, methodCalls }) });
    statuses.push(answer.status);
    return answer.json as { methodResponses: [string, { ids: string[]; created?: object }, string][] };
  };
  const inbox = await call(['Mailbox/query', { accountId, filter: { role: 'inbox' } }, '0']);
  const mailboxIds = { [inbox.methodResponses[0]?.[1].ids[0] ?? '']: true };
  const list = ['Email/query', { accountId, sort: [{ property: 'receivedAt', isAscending: false }], limit: 30 }, '0'];
  const ids = { resultOf: '0', name: 'Email/query', path: '/ids' };
  const rows = ['Email/get', { accountId, '#ids': ids, properties: ['subject', 'from', 'preview'] }, '1'];
  const search = ['Email/query', { accountId, filter: { text: 'Haushalt' }, limit: 30 }, '0'];
  const parts = { bodyValues: { t: { value: 'Text '.repeat(500) } }, textBody: [{ partId: 't', type: 'text/plain' }] };
  const write = ['Email/set', { accountId, create: { m: { mailboxIds, subject: 'Notiz', ...parts } } }, '0'];
  while (Date.now() < end) {
    await call(list, rows);
    await call(search);
    expect((await call(write)).methodResponses[0]?.[1].created).toHaveProperty('m');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return statuses;
}

describe('embedded services', () => {
  it('sign a person in with a password and give the mail account, at one origin', async () => {
    const anna = await signIn('anna@example.test');
    expect((await anna.api('/api/session')).json).toMatchObject({
      person: { email: 'anna@example.test', name: 'Anna Berger' },
    });
    const session = (await anna.api(`${base}/session`)).json as {
      username: string;
      apiUrl: string;
      primaryAccounts: Record<string, string>;
    };
    expect([session.username, session.apiUrl]).toEqual(['anna@example.test', 'api']);
    const accountId = session.primaryAccounts['urn:ietf:params:jmap:mail'];
    const call = {
      using: ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'],
      methodCalls: [['Mailbox/get', { accountId, ids: null }, '0']],
    };
    const answer = (await anna.api(`${base}/api`, { method: 'POST', body: JSON.stringify(call) })).json as {
      methodResponses: [string, { list: { role: string | null }[] }, string][];
    };
    expect(answer.methodResponses[0]?.[1].list.map(({ role }) => role)).toContain('inbox');
  });

  it('let nobody in with another password', async () => {
    const nobody = await signIn('anna@example.test', 'falsch');
    expect((await nobody.api('/api/session')).status).toBe(401);
  });

  it('carry a file up, down again as it was, and tell of a change', async () => {
    const anna = await signIn('anna@example.test');
    const session = (await anna.api(`${base}/session`)).json as { primaryAccounts: Record<string, string> };
    const accountId = session.primaryAccounts['urn:ietf:params:jmap:mail'] ?? '';
    const stream = await anna.stream(
      `/api/push?source=${encodeURIComponent('fachwerk.connect-jmap/mail/events?types=*')}`,
      {
        headers: anna.pageHeaders('GET'),
      },
    );
    const heard = new Promise<string>((resolve) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += String(chunk);
        if (text.includes('"type":"state"')) resolve(text);
      });
    });
    const body = 'From: a@example.test\r\nSubject: Prüfung\r\n\r\nText\r\n';
    const upload = await anna.api(`${base}/upload/${accountId}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'message/rfc822' },
    });
    const { blobId } = upload.json as { blobId: string };
    const file = await anna.api(`${base}/download/${accountId}/${blobId}/mail.eml?type=message/rfc822`);
    expect([upload.status, file.text]).toEqual([201, body]);
    const mailboxes = { using, methodCalls: [['Mailbox/query', { accountId, filter: { role: 'inbox' } }, '0']] };
    const found = (await anna.api(`${base}/api`, { method: 'POST', body: JSON.stringify(mailboxes) })).json as {
      methodResponses: [string, { ids: string[] }, string][];
    };
    const inbox = found.methodResponses[0]?.[1].ids[0] ?? '';
    const emails = { m: { blobId, mailboxIds: { [inbox]: true } } };
    await anna.api(`${base}/api`, {
      method: 'POST',
      body: JSON.stringify({ using, methodCalls: [['Email/import', { accountId, emails }, '0']] }),
    });
    expect(await heard).toContain('StateChange');
    stream.destroy();
  });

  it('leave the event loop free while twenty people read, search and store mail', async () => {
    const names = ['anna', 'bert', 'carla', 'jmap1'];
    const people: Browser[] = [];
    for (let i = 0; i < 20; i++) people.push(await signIn(`${names[i % names.length]}@example.test`));
    const loop = watchLoop();
    const answers = await Promise.all(people.map((browser) => useMail(browser, Date.now() + 3000)));
    const most = loop.end();
    expect(new Set(answers.flat())).toEqual(new Set([200]));
    expect(answers.flat().length).toBeGreaterThan(60);
    // The twenty clients share this loop, so the limit is that of all.
    expect(most).toBeLessThan(50);
  }, 90_000);

  it('end the session everywhere when a person signs out at the provider', async () => {
    const anna = await signIn('anna@example.test');
    const copy = new Browser(gateway.url);
    anna.cookies.forEach((value, name) => copy.cookies.set(name, value));
    const { location } = (await anna.api('/auth/logout', { method: 'POST' })).json as { location: string };
    expect(location).toMatch(new RegExp(`^${gateway.url}/identity/`));
    const page = await copy.open(location);
    expect([page.status, page.url.href]).toEqual([200, `${gateway.url}/`]);
    expect((await copy.api('/api/session')).status).toBe(401);
  });

  it('keep sessions and mail over a restart on the same ports, which a second gateway cannot take', async () => {
    const bert = await signIn('bert@example.test');
    const { port, jmapUrl = '' } = gateway;
    await gateway.stop();
    gateway = await start(port, Number(new URL(jmapUrl).port));
    expect((await bert.api(`${base}/session`)).json).toMatchObject({ username: 'bert@example.test' });
    expect((await bert.send('/readyz')).json).toEqual({ status: 'ready', checks: { identity: true, jmap: true } });
    expect((await stat(path.join(workplace.data, 'jmap'))).mode & 0o077).toBe(0);
  });

  it('say nothing of persons in the log', () => {
    const text = lines.join('\n');
    for (const secret of ['anna', 'bert', 'secret', 'example.test']) expect(text).not.toContain(secret);
  });
});

describe('the port of the mail service', () => {
  it('that is taken is named, and nothing is left behind', async () => {
    const other = await makeWorkplace({ backends: { mail: { kind: 'jmap', url: 'embedded', auth: 'none' } } });
    const { port } = new URL(gateway.jmapUrl ?? '');
    const options = {
      workplace: other.folder,
      dataFolder: other.data,
      host: '127.0.0.1',
      port: 0,
      jmapPort: Number(port),
      log: () => undefined,
    };
    await expect(startGateway(options)).rejects.toThrow(new RegExp(`FW5514.*${port}`));
    await expect(stat(path.join(other.data, 'gateway.pid'))).rejects.toThrow('ENOENT');
    await other.remove();
  }, 120_000);
});
