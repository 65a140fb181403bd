/** Two plugins of two vendors in one workplace, each where the Land runs it. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { expect, inject, test } from 'vitest';
import { stage } from '../../../tools/plugin-stage.ts';

const vendor = 'examples/plugin-room-list';
const at = { plugin: 'examples/plugin-door-sign', path: '/door-sign', browser: chromium } as const;
// Rooms that are free, or that the house is closed: it depends on the day of the test.
const ANSWER = /^(?:Aula: 120 Plätze|Heute ist das Haus geschlossen\.)$/;
const grant = ['acme.room-list.read'];

test.each([
  ['isolated', 'isolated'],
  ['trusted', 'isolated'],
  ['isolated', 'trusted'],
] as const)('sign %s, list %s: the sign shows the rooms', async (tier, list) => {
  const { view, frame, troubles, close } = await stage({
    ...at,
    tier,
    grant,
    beside: { [vendor]: list },
    launch: inject('launch'),
  });
  try {
    await view.getByText(ANSWER).waitFor();
    expect(await frame.count()).toBe(tier === 'isolated' ? 1 : 0);
    expect(troubles).toEqual([]);
  } finally {
    await close();
  }
});

test('without a list the sign says so', async () => {
  const { view, close } = await stage({ ...at, tier: 'isolated', grant, launch: inject('launch') });
  try {
    await view.getByText('Hier nennt niemand die Räume.').waitFor();
  } finally {
    await close();
  }
});

test('what is published of the contract is JavaScript with types, and says the same', async () => {
  const root = resolve(import.meta.dirname, '../../..');
  const out = await mkdtemp(join(tmpdir(), 'fachwerk-contract-'));
  try {
    const tsc = join(root, 'node_modules/.bin/tsc');
    execFileSync(tsc, ['-p', join(root, vendor, 'tsconfig.contract.json'), '--outDir', out]);
    // As an installed package has them beside it.
    await symlink(join(root, vendor, 'node_modules'), join(out, 'node_modules'), 'junction');
    const print =
      "console.log(JSON.stringify([(await import('./contract.js')).RoomList.id, Object.keys((await import('./contract.schema.js')).rooms)]))";
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', print], { cwd: out, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(['acme.room-list.rooms@1', ['acme.room-list.rooms@1']]);
  } finally {
    await rm(out, { recursive: true });
  }
});
