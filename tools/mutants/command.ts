import { spawn } from 'node:child_process';

export interface Ended {
  /** None when it was ended for taking too long. */
  readonly code: number | null;
  readonly output: string;
}
/** Longer than the slowest test may take. */
const PATIENCE = 300_000;

/** Runs a command to its end, with all that it starts; what counts on a CI machine alone does not count here. */
export const command = (folder: string, name: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { CI: _ci, VITEST_REPORT: _report, ...env } = process.env;
    const child = spawn(name, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const late = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), PATIENCE);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code, output });
    });
  });

/** As above, where nothing may go wrong. */
export const succeed = async (folder: string, name: string, ...args: readonly string[]): Promise<string> => {
  const { code, output } = await command(folder, name, ...args);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}:\n${output.slice(-3000)}`);
  return output;
};
