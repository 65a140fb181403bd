import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test-server.ts';
import { allCases } from './all-cases.ts';
import { cyrusDifferences } from './cyrus-differences.ts';
import { JmapClient } from './jmap-client.ts';
import type { World } from './protocol-case.ts';

let server: TestServer | undefined;
let world: World;

/** `JMAP_URL`, `JMAP_ONE`, `JMAP_TWO` and `JMAP_PASSWORD` point the same cases at another server: Cyrus. */
async function connect(): Promise<World> {
  const { JMAP_URL: url, JMAP_ONE: first, JMAP_TWO: second, JMAP_PASSWORD: password = 'secret' } = process.env;
  if (url === undefined) server = await startTestServer();
  const sessionUrl = url ?? `${server?.url ?? ''}/.well-known/jmap`;
  const one = await JmapClient.connect({ sessionUrl, user: first ?? 'anna@example.test', password });
  const two = await JmapClient.connect({ sessionUrl, user: second ?? 'bert@example.test', password });
  const others = Object.keys(one.session.accounts).filter((id) => id !== one.accountId);
  return { one, two, shared: others.find((id) => !one.session.accounts[id].isReadOnly) };
}

beforeAll(async () => {
  world = await connect();
});
afterAll(() => server?.stop());

const cases = allCases.filter(({ name }) => process.env['JMAP_URL'] === undefined || !(name in cyrusDifferences));

describe.each([...new Set(cases.map((item) => item.rule))])('%s', (rule) => {
  test.each(cases.filter((item) => item.rule === rule))('$name', async ({ run }) => {
    await expect(run(world)).resolves.toBeUndefined();
  });
});
