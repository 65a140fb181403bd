import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { copyPlugin, type TestPlugin } from '../plugin.fixture.ts';

const plugins: TestPlugin[] = [];
const plugin = (): TestPlugin => {
  const made = copyPlugin('rooms');
  plugins.push(made);
  return made;
};
afterEach(() => plugins.splice(0).forEach((each) => each.end()));

const bin = join(import.meta.dirname, '../bin.ts');
/** In a process of its own, as a person runs it: vitest does not run in vitest. */
async function fachwerk(folder: string, ...args: string[]): Promise<{ code: number; printed: string }> {
  const command = ['-C', '@fachwerk/source', bin, ...args];
  const env = { ...process.env, VITEST: undefined, NODE_OPTIONS: undefined, NO_COLOR: '1' };
  return promisify(execFile)(process.execPath, command, { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      printed: error.stdout + error.stderr,
    }),
  );
}

it('runs the tests of a plugin, and ends with 1 when one fails', async () => {
  const at = plugin();
  expect(await fachwerk(at.folder, 'test', 'book')).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/1 passed/),
  });
  at.edit('src/book.test.ts', 'booked: true', 'booked: false');
  expect(await fachwerk(at.folder, 'test', 'book')).toMatchObject({
    code: 1,
    printed: expect.stringMatching(/1 failed/),
  });
}, 120_000);

it('says what is missing', async () => {
  const at = plugin();
  const { code, printed } = await fachwerk(at.root, 'test');
  expect([code, printed]).toEqual([1, expect.stringContaining('FW8001')]);
}, 60_000);
