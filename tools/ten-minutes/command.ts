/** Runs commands as a vendor does: in a folder, to the end, with what they print. */
import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

interface Done {
  readonly output: string;
  readonly seconds: number;
}
export interface Shell {
  /** Throws with all that was printed when it ends with another code than 0. */
  run(cwd: string, command: string, ...args: string[]): Promise<Done>;
  /** Resolves when it has printed what fits. */
  start(cwd: string, ready: RegExp, command: string, ...args: string[]): Promise<Started>;
}
interface Started {
  readonly found: string;
  readonly seconds: number;
  stop(): Promise<void>;
}

const windows = process.platform === 'win32';

/**
 * What npm and pnpm hand to the scripts they run: of these tests, and no vendor's. With the `npm_config_call` of `npx -c` a
 * vendor's `npm exec` would end before it begins. Their settings of the machine, a registry or a cache, stay.
 */
const ofTheCaller =
  /^npm_(?:command|execpath|lifecycle_.*|package_.*|config_(?:call|package|yes|prefer_offline|local_prefix))$/iu;

export function shellWith(env: Readonly<Record<string, string>>): Shell {
  const all = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheCaller.test(name))),
    // The Node that runs this, and none of the settings under which the tests themselves run.
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    NODE_OPTIONS: '',
    NODE_PATH: '',
    VITEST: '',
    CI: '1',
    ...env,
  };
  const begin = (cwd: string, command: string, args: readonly string[]): ChildProcess =>
    // A group of its own, so that what npm starts ends with it.
    spawn(command, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'], shell: windows, detached: !windows });
  return {
    run: (cwd, command, ...args) => ended(begin(cwd, command, args), [command, ...args].join(' ')),
    start: (cwd, ready, command, ...args) => started(begin(cwd, command, args), ready),
  };
}

function listen(child: ChildProcess, heard: (all: string) => void): void {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += String(data);
      heard(output);
    });
  }
}

const ended = (child: ChildProcess, line: string): Promise<Done> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    let output = '';
    listen(child, (all) => {
      output = all;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ output, seconds });
      else reject(new Error(`${line} ended with ${code}:\n${output}`));
    });
  });

const started = (child: ChildProcess, ready: RegExp): Promise<Started> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    let output = '';
    const closed = new Promise<void>((done) => child.on('close', () => done()));
    listen(child, (all) => {
      output = all;
      const [, found] = ready.exec(all) ?? [];
      if (found !== undefined) resolve({ found, seconds: (performance.now() - start) / 1000, stop });
    });
    const stop = async (): Promise<void> => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, 'SIGTERM');
      await closed;
    };
    child.on('error', reject);
    void closed.then(() => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
