import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JmapClient } from './conformance/jmap-client.ts';
import { backUpFolder } from './engine/back-up-folder.ts';
import { blobPath } from './engine/blobs.ts';
import { Database } from './engine/database.ts';
import { stringOf } from './engine/json.ts';
import { migrate, schemaVersion } from './engine/migrate.ts';
import { SCHEMA } from './engine/schema.ts';
import { Store } from './engine/store.ts';
import { ACCOUNTS, newFolder, startTestServer, TOKEN_SECRET } from './test-server.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({
  dataFolder: folder,
  host: '127.0.0.1',
  port: 0,
  tokenSecret: TOKEN_SECRET,
  accounts: ACCOUNTS,
});

/** A server in a process of its own, so that it can be killed. Says its URL, or why it did not start. */
async function startChild(): Promise<{ child: ChildProcess; said: string }> {
  const start = new URL('./start-jmap.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(start)})
    .then(({ startJmap }) => startJmap(${JSON.stringify(options())}))
    .then(({ url }) => console.log(url), (error) => console.log(error.code + ' ' + error.message));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: chunk.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const connect = (url: string) =>
  JmapClient.connect({ sessionUrl: `${url}/.well-known/jmap`, user: 'anna@example.test', password: 'secret' });

/** Writes mails until the server is gone, and notes what was confirmed. */
async function writeUntilGone(client: JmapClient, note: (word: string) => void): Promise<void> {
  try {
    for (;;) {
      const id = await client.importMail(['From: a@example.org', '', 'x'.repeat(2000)]);
      note(id);
      const { updated } = await client.call('Email/set', { update: { [id]: { 'keywords/$flagged': true } } });
      if (updated && id in updated) note(`flagged ${id}`);
    }
  } catch {
    // The connection ended: what was not answered was not confirmed.
  }
}

test('killed while mails are written, it has lost nothing that was confirmed, and the store is whole', async () => {
  const confirmed: string[] = [];
  for (const goal of [7, 16, 29]) {
    const { child, said } = await startChild();
    const client = await connect(said);
    const killed = new Promise<void>((resolve) => {
      const note = (word: string): void => {
        confirmed.push(word);
        if (confirmed.length === goal) child.kill('SIGKILL');
      };
      const writers = [0, 1, 2].map(() => writeUntilGone(client, note));
      void Promise.all(writers).then(() => resolve());
    });
    await killed;
  }
  expect(confirmed.length).toBeGreaterThanOrEqual(29);
  const { child, said } = await startChild();
  const client = await connect(said);
  for (const id of confirmed.filter((word) => !word.startsWith('flagged'))) {
    const { list } = await client.call('Email/get', { ids: [id], properties: ['blobId', 'keywords', 'size'] });
    expect(list).toHaveLength(1);
    expect(list[0].keywords).toMatchObject(confirmed.includes(`flagged ${id}`) ? { $flagged: true } : {});
    const raw = await client.download(list[0].blobId);
    expect((await raw.arrayBuffer()).byteLength).toBe(list[0].size);
  }
  const { list } = await client.call('Mailbox/get', { ids: [client.roles['inbox']] });
  const { total } = await client.call('Email/query', { calculateTotal: true, limit: 0 });
  expect(list[0].totalEmails).toBe(total);
  await kill(child);
  const database = new Database(join(folder, 'jmap.sqlite'));
  expect(database.integrityProblems()).toEqual([]);
  database.close();
}, 120_000);

test('each commit waits for the disk', () => {
  const store = new Store(folder, 1000);
  expect(store.database.first('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(store.database.first('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  store.close();
});

describe('the folder', () => {
  test('belongs to one process; a second is refused by name, and nothing is broken by it', async () => {
    const { child, said } = await startChild();
    const second = await startChild();
    expect(second.said).toContain('FW5202');
    expect(second.said).toContain(`process ${child.pid}`);
    expect((await connect(said)).accountId).not.toBe('');
  }, 30_000);

  test('of a process that was killed is taken over', async () => {
    const { child } = await startChild();
    await kill(child);
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    const server = await startTestServer({ dataFolder: folder });
    await server.stop();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  }, 30_000);

  test('is not shared within a process either', () => {
    const store = new Store(folder, 1000);
    expect(() => new Store(folder, 1000)).toThrow(`process ${process.pid}`);
    store.close();
    new Store(folder, 1000).close();
  });
});

describe('the schema', () => {
  test('goes forward step by step, and each step once', () => {
    const database = new Database(join(folder, 'x.sqlite'));
    migrate(database, ['CREATE TABLE a (x INTEGER)']);
    database.run('INSERT INTO a VALUES (1)');
    migrate(database, ['CREATE TABLE a (x INTEGER)', 'ALTER TABLE a ADD COLUMN y INTEGER DEFAULT 7']);
    expect(schemaVersion(database)).toBe(2);
    expect(database.first('SELECT * FROM a')).toEqual({ x: 1, y: 7 });
    database.close();
  });

  test('a step that fails leaves the file as it was', () => {
    const database = new Database(join(folder, 'x.sqlite'));
    migrate(database, ['CREATE TABLE a (x INTEGER)']);
    expect(() => migrate(database, ['', 'CREATE TABLE b (x); nonsense'])).toThrow('syntax error');
    expect(schemaVersion(database)).toBe(1);
    expect(database.first("SELECT name FROM sqlite_schema WHERE name = 'b'")).toBeUndefined();
    database.close();
  });

  test('of a newer program is refused, with what to do', async () => {
    const database = new DatabaseSync(join(folder, 'jmap.sqlite'));
    database.exec(`PRAGMA user_version = ${SCHEMA.length + 1}`);
    database.close();
    await expect(startTestServer({ dataFolder: folder })).rejects.toThrow('Start the newer program');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

test('a backup made while mail goes on is a whole server', async () => {
  const server = await startTestServer({ dataFolder: folder });
  const client = await server.connect('anna');
  const id = await client.importMail(['From: a@example.org', 'Subject: gesichert', '', 'x']);
  const target = join(folder, 'backup');
  const [late] = await Promise.all([
    client.importMail(['From: a@example.org', 'Subject: nebenher', '', 'y']),
    server.backup(target),
  ]);
  expect(late).toEqual(expect.any(String));
  await expect(server.backup(target)).rejects.toThrow('file already exists');
  await server.stop();
  const restored = await startTestServer({ dataFolder: target });
  const after = await restored.connect('anna');
  const { list } = await after.call('Email/get', {
    ids: [id],
    properties: ['subject', 'bodyValues'],
    fetchTextBodyValues: true,
  });
  expect(list[0].subject).toBe('gesichert');
  expect(Object.values(list[0].bodyValues)).toMatchObject([{ value: 'x' }]);
  await restored.stop();
}, 30_000);

test('another process can make the backup, too; what nothing refers to may be swept in the middle', async () => {
  const server = await startTestServer({ dataFolder: folder });
  const client = await server.connect('anna');
  const id = await client.importMail(['From: a@example.org', 'Subject: gesichert', '', 'x']);
  const { blobId } = await client.upload('lose');
  rmSync(blobPath(join(folder, 'blobs'), blobId));
  const target = join(folder, 'backup');
  await backUpFolder(folder, target);
  await server.stop();
  const store = new Store(target, 1000);
  const reader = { account: client.accountId, person: client.accountId };
  expect(store.blobs.find(reader, blobId)).toBeUndefined();
  const mail = store.changes.find(client.accountId, 'Email', id);
  expect(Buffer.from(store.blobs.files.read(stringOf(mail?.['blobId']))).toString()).toContain('gesichert');
  expect(store.database.integrityProblems()).toEqual([]);
  store.close();
}, 30_000);

test('a taken port is said by its number, and the folder is free again', async () => {
  const first = await startTestServer();
  const other = join(folder, 'other');
  mkdirSync(other);
  await expect(startTestServer({ dataFolder: other, port: first.port })).rejects.toThrow(`port ${first.port} is taken`);
  expect(existsSync(join(other, 'lock'))).toBe(false);
  await first.stop();
});

test('stopping ends open streams and takes less than two seconds', async () => {
  const server = await startTestServer();
  const client = await server.connect('anna');
  const url = client.session.eventSourceUrl.replace(/\{.*$/, '*&closeafter=no&ping=0');
  const stream = await client.fetch(url);
  const began = Date.now();
  await server.stop();
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await stream.text()).toBe(': connected\n\n');
});
