import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildWorkplace } from '../engine.ts';
import { createTestWorkplace, type TestWorkplace } from '../workplace.fixture.ts';

let workplace: TestWorkplace;
beforeEach(() => {
  workplace = createTestWorkplace();
});
afterEach(() => workplace.end());

const bin = join(import.meta.dirname, '../bin.ts');
const start = (env: Record<string, string> = {}) => {
  const data = join(workplace.folder, 'data');
  return spawn(process.execPath, ['-C', '@fachwerk/source', bin, 'serve', workplace.folder], {
    env: { ...process.env, PORT: '0', FACHWERK_JMAP_PORT: '0', FACHWERK_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

// A busy machine takes its time to make the demo mailboxes.
describe('fachwerk serve', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says when it is ready, and ends within five seconds of %s',
    async (signal) => {
      await buildWorkplace(workplace.folder, { shell: '../shell' });
      const child = start();
      let printed = '';
      child.stdout.on('data', (chunk) => (printed += String(chunk)));
      await vi.waitFor(() => expect(printed).toContain('Fachwerk ready'), { timeout: 50_000 });
      expect(printed).toMatch(/^Fachwerk ready at http:\/\/localhost:\d+$/m);
      expect(readFileSync(join(workplace.folder, 'data/gateway.pid'), 'utf8').trim()).toBe(String(child.pid));
      const told = performance.now();
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
      expect(performance.now() - told).toBeLessThan(5000);
      expect(existsSync(join(workplace.folder, 'data/gateway.pid'))).toBe(false);
    },
  );

  it('refuses what was not built, and a port that is none, by code', async () => {
    for (const [env, code] of [
      [{}, 'FW5501'],
      [{ PORT: 'http' }, 'FW7020'],
    ] as const) {
      const child = start(env);
      const [said, [exit]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
      expect([said.slice(0, 6), exit]).toEqual([code, 1]);
    }
  });
});
