/** Builds and serves a workplace as a person would: with the command, in a folder and a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const example = resolve(import.meta.dirname, '..');
const cli = resolve(example, '../../sdk/cli/dist/bin.js');
const READY = /Fachwerk ready at (\S+)/;

export interface RunningWorkplace {
  readonly url: string;
  readonly folder: string;
  readonly data: string;
  readonly jmapPort: number;
  readonly process: ChildProcess;
  /** What it has printed. */
  log(): string;
  /** Starts it again on the same data and ports, after it has ended. */
  again(): Promise<RunningWorkplace>;
  stop(): Promise<void>;
}
export interface WorkplaceOptions {
  /** Changes the example's composition before it is built. */
  readonly compose?: (yaml: string) => string;
  readonly env?: Readonly<Record<string, string>>;
  /** Puts more into the folder before it is built. */
  readonly prepare?: (folder: string) => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve_) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve_(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const composedFolder = async (compose: (yaml: string) => string = (yaml) => yaml): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'fachwerk-'));
  await cp(join(example, 'theme'), join(folder, 'theme'), { recursive: true });
  await cp(join(example, 'package.json'), join(folder, 'package.json'));
  await symlink(join(example, 'node_modules'), join(folder, 'node_modules'));
  const yaml = await readFile(join(example, 'workplace.yaml'), 'utf8');
  await writeFile(join(folder, 'workplace.yaml'), compose(yaml));
  return folder;
};

/** Runs the command to its end, in this environment and what `env` adds. */
export const fachwerkWith = (
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ code: number | null; output: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.on('exit', (code) => done({ code, output }));
  });
export const fachwerk = (...args: string[]): ReturnType<typeof fachwerkWith> => fachwerkWith({}, ...args);

export const runningWorkplace = async (options: WorkplaceOptions = {}): Promise<RunningWorkplace> => {
  const { compose, env = {}, prepare } = options;
  const folder = await composedFolder(compose);
  await prepare?.(folder);
  const built = await fachwerk('build', folder);
  if (built.code !== 0) throw new Error(built.output);
  const data = join(folder, 'data');
  await mkdir(data, { recursive: true });
  const [port, jmapPort] = await Promise.all([freePort(), freePort()]);
  return serve(folder, data, { ...env, PORT: String(port), FACHWERK_JMAP_PORT: String(jmapPort), FACHWERK_DATA: data });
};

const serve = async (folder: string, data: string, env: Record<string, string>): Promise<RunningWorkplace> => {
  const child = spawn(process.execPath, [cli, 'serve', folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const url = await new Promise<string>((ready, reject) => {
    const took = (chunk: unknown): void => {
      log += String(chunk);
      const found = READY.exec(log)?.[1];
      if (found) ready(found);
    };
    child.stdout.on('data', took);
    child.stderr.on('data', took);
    child.on('exit', (code) => reject(new Error(`the workplace ended with ${code}:\n${log}`)));
  });
  return {
    url,
    folder,
    data,
    jmapPort: Number(env['FACHWERK_JMAP_PORT']),
    process: child,
    log: () => log,
    again: () => serve(folder, data, env),
    async stop() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
