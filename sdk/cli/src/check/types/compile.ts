/** The vendor's own `tsc`, asked for errors alone. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFaults, type TypeFault } from './read-faults.ts';
import { writeSettings } from './write-settings.ts';

/** The script that starts the compiler which the plugin has installed. */
export function findCompiler(folder: string): string | undefined {
  try {
    const json = createRequire(join(folder, 'package.json')).resolve('typescript/package.json');
    const { bin } = JSON.parse(readFileSync(json, 'utf8')) as { bin?: { tsc?: string } };
    return bin?.tsc === undefined ? undefined : join(dirname(json), bin.tsc);
  } catch {
    return undefined;
  }
}

/** Every error in the plugin's own files. */
export async function compile(compiler: string, folder: string): Promise<readonly TypeFault[]> {
  const own = join(folder, 'tsconfig.json');
  const settings = existsSync(own) ? own : writeSettings(folder);
  const place = mkdtempSync(join(tmpdir(), 'fachwerk-types-'));
  try {
    // Of a composite project what was compiled has to be kept somewhere: not in its own folder.
    const memory = ['--incremental', '--tsBuildInfoFile', join(place, 'tsbuildinfo')];
    const quiet = ['--noEmit', '--emitDeclarationOnly', 'false', '--pretty', 'false', '--skipLibCheck'];
    const { code, said } = await run(folder, [compiler, '-p', settings, ...quiet, ...memory]);
    const { faults, others } = readFaults(said, folder);
    if (code === 0 || faults.length > 0 || others > 0) return faults;
    return [{ message: `tsc ended with ${code}: ${said.trim().slice(0, 400)}` }];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function run(cwd: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (failed, out, errors) =>
      resolve({ code: failed === null ? 0 : Number(failed.code ?? 1), said: `${out}${errors}` }),
    );
  });
}
