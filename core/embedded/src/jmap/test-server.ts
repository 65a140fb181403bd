import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JmapClient } from './conformance/jmap-client.ts';
import type { AccountSeed, JmapOptions, JmapServer } from './jmap-options.ts';
import { startJmap } from './start-jmap.ts';

export const TOKEN_SECRET = 'a secret of the tests alone';

/** Anna and Bert, a mailbox that both may write in, and one that only Anna may write in. */
export const ACCOUNTS: readonly AccountSeed[] = [
  { address: 'anna@example.test', name: 'Anna Schröder', password: 'secret' },
  { address: 'bert@example.test', name: 'Bert Müller', password: 'secret' },
  { address: 'carla@example.test', name: 'Carla Weiß', password: 'secret' },
  {
    address: 'poststelle@example.test',
    name: 'Poststelle',
    shared: true,
    sharedWith: [
      { address: 'anna@example.test', rights: 'all' },
      { address: 'bert@example.test', rights: 'read' },
    ],
  },
];

export interface TestServer extends JmapServer {
  folder: string;
  connect: (name: string) => Promise<JmapClient>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fachwerk-jmap-'));
}

/** A server of its own on a free port and an empty folder, which goes with it. */
export async function startTestServer(options: Partial<JmapOptions> = {}): Promise<TestServer> {
  const folder = options.dataFolder ?? newFolder();
  const server = await startJmap({
    host: '127.0.0.1',
    port: 0,
    accounts: ACCOUNTS,
    tokenSecret: TOKEN_SECRET,
    ...options,
    dataFolder: folder,
  });
  return {
    ...server,
    folder,
    connect: (name) =>
      JmapClient.connect({
        sessionUrl: `${server.url}/.well-known/jmap`,
        user: `${name}@example.test`,
        password: 'secret',
      }),
    stop: async () => {
      await server.stop();
      if (options.dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
