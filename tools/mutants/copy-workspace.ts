import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { succeed } from './command.ts';

export interface Copy extends AsyncDisposable {
  readonly folder: string;
}

/** This workspace as it stands, committed or not, in a folder of its own: nothing is ever taken away from the original. */
export async function copyWorkspace(root: string): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'fachwerk-mutants-'));
  const listed = await succeed(root, 'git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z');
  for (const file of listed.split('\0').filter((one) => one !== '' && existsSync(join(root, one)))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file), { verbatimSymlinks: true });
  }
  await succeed(folder, 'pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
