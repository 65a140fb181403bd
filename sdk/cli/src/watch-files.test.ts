import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFiles, type FileWatcher } from './watch-files.ts';

let folder: string;
let watcher: FileWatcher | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  mkdirSync(join(folder, 'src'));
});
afterEach(() => {
  watcher?.end();
  rmSync(folder, { recursive: true });
});
const failed = (error: unknown) => {
  throw error;
};

it('runs once for several writes, never twice at once, and again for a change in between', async () => {
  const ends: (() => void)[] = [];
  const changed = vi.fn<() => Promise<void>>(() => new Promise((done) => ends.push(done)));
  watcher = watchFiles(changed, failed);
  watcher.watch([join(folder, 'src')]);
  writeFileSync(join(folder, 'src/a.ts'), '1');
  writeFileSync(join(folder, 'src/b.ts'), '1');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  watcher.run();
  expect(changed).toHaveBeenCalledTimes(1);
  ends.shift()?.();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  ends.shift()?.();
});

it('hears nothing of what a build writes, of other folders, and after its end', async () => {
  const changed = vi.fn<() => Promise<void>>(async () => {});
  watcher = watchFiles(changed, failed);
  writeFileSync(join(folder, 'workplace.yaml'), '1');
  watcher.watch([join(folder, 'workplace.yaml'), join(folder, 'none')]);
  writeFileSync(join(folder, 'workplace.lock.json'), '1');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'src/a.ts'), '1');
  writeFileSync(join(folder, 'workplace.yaml'), '2');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  watcher.end();
  writeFileSync(join(folder, 'workplace.yaml'), '3');
  await new Promise((done) => setTimeout(done, 120));
  expect(changed).toHaveBeenCalledTimes(1);
});
