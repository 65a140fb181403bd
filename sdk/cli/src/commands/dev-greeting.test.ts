import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findFolder } from '../packages/find-package.ts';
import { demoPassword, demoPeople, greeting, tierLine } from './dev-greeting.ts';
import { quietLog } from './quiet-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const lockWith = (demo: boolean): void =>
  writeFileSync(join(folder, 'workplace.lock.json'), JSON.stringify({ gateway: { identity: { demo } } }));

it('says who can sign in, and where the plugin runs and how it runs elsewhere', () => {
  lockWith(true);
  const told = greeting(folder, {
    plugin: 'acme.rooms',
    tier: 'isolated',
    tiers: ['trusted', 'isolated'],
    asked: [],
    deny: [],
  });
  expect(told).toBe(
    '  Sign in as anna@example.test, bert@example.test or carla@example.test, password: secret\n' +
      '  acme.rooms runs isolated, in a frame of its own. For trusted: fachwerk dev --tier trusted, or the inspector (<> in the top bar).\n',
  );
  expect(tierLine({ plugin: 'acme.rooms', tier: 'isolated', tiers: ['isolated'], asked: [], deny: [] })).toContain(
    'Its manifest allows no other tier.',
  );
});

it('names nobody where there are no demo people', () => {
  lockWith(false);
  expect(greeting(folder, undefined)).toBe('');
});

it('names the people whom the embedded identity has', async () => {
  const embedded = findFolder('@fachwerk/embedded', findFolder('@fachwerk/gateway', import.meta.dirname)!)!;
  const { demoAccounts } = (await import(join(embedded, 'src/index.ts'))) as {
    readonly demoAccounts: (now: Date) => readonly { address: string; password?: string }[];
  };
  const people = demoAccounts(new Date()).filter(({ password }) => password !== undefined);
  expect(people.map(({ address }) => address)).toEqual(expect.arrayContaining([...demoPeople]));
  expect(new Set(people.map(({ password }) => password))).toEqual(new Set([demoPassword]));
});

it('keeps requests to itself, and says what needs somebody', () => {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => Boolean((printed += String(chunk))));
  for (const event of ['ready', 'request', 'request']) quietLog(JSON.stringify({ event, path: '/' }));
  expect(printed).toBe('');
  quietLog(JSON.stringify({ event: 'restart-needed' }));
  quietLog(JSON.stringify({ event: 'fault', code: 'FW5206' }));
  expect(printed).toBe(
    'Servers or sign-in have changed: end fachwerk dev and start it again.\n{"event":"fault","code":"FW5206"}\n',
  );
});
