/**
 * Chromium with its own defaults, as a person runs it. Playwright's launch turns features off, holds every new frame's
 * process for 200 ms, and takes a page for crashed when the process of one of its frames dies.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type DevTools, type Session } from './devtools.ts';
import { lookedUp } from './net-log.ts';
import { certificate } from './server.ts';

export interface Tab {
  /** Runs this in the page, with these arguments as JSON, and gives what it resolves to, as JSON. */
  run<A extends readonly unknown[], R>(task: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  readonly session: Session;
  close(): Promise<void>;
}
export interface Chromium extends AsyncDisposable {
  readonly devTools: DevTools;
  /** For a driver that needs real keys and a real pointer. */
  readonly endpoint: string;
  open(address: string): Promise<Tab>;
  /** Ends it and gives the names below `evil.localhost` that it looked up, whether or not anything was sent. */
  end(): Promise<ReadonlySet<string>>;
}
export interface Executable {
  readonly executablePath: string;
  readonly env?: NodeJS.ProcessEnv;
}
export interface ChromiumOptions {
  readonly args?: readonly string[];
  readonly netLog?: boolean;
}

/** Nothing leaves the machine: test names are loopback; `*.localhost` is so by itself, which leaves lookups in the log. */
const ARGS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--password-store=basic',
  '--host-resolver-rules=MAP *.test 127.0.0.1',
  // Not --ignore-certificate-errors: that marks every response as faulty, and a faulty one is never cached.
  `--ignore-certificate-errors-spki-list=${certificate.spki}`,
];

export const launchChromium = async (
  { executablePath, env }: Executable,
  { args = [], netLog = false }: ChromiumOptions = {},
): Promise<Chromium> => {
  const folder = await mkdtemp(join(tmpdir(), 'fachwerk-browser-'));
  const log = join(folder, 'net-log.json');
  const own = [`--user-data-dir=${folder}`, ...(netLog ? [`--log-net-log=${log}`] : [])];
  // Chromium's inner sandbox needs a user who is not root; what is tested here does not rest on it.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executablePath, [...ARGS, ...own, ...root, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(env && { env }),
  });
  const endpoint = await listening(child);
  const devTools = await connect(endpoint);
  const end = async (): Promise<ReadonlySet<string>> => {
    await ended(child, devTools);
    const names = netLog ? await lookedUp(log) : new Set<string>();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return names;
  };
  return {
    devTools,
    endpoint,
    end,
    open: (address) => openTab(devTools, address),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) await end();
    },
  };
};

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended early (${code}): ${said.slice(-300)}`)));
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });

const ended = async (child: ChildProcess, devTools: DevTools): Promise<void> => {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), 8000);
  // The answer to it may be the end of the connection.
  await devTools.send('Browser.close').catch(() => undefined);
  if (child.exitCode === null && child.signalCode === null) await gone;
  clearTimeout(patience);
  devTools.close();
};

const openTab = async (devTools: DevTools, address: string): Promise<Tab> => {
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = devTools.session(String(sessionId));
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as {
      result: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await session.send('Page.navigate', { url: address });
  while ((await evaluate('location.href!=="about:blank"&&document.readyState').catch(() => '')) !== 'complete');
  return {
    session,
    async run<A extends readonly unknown[], R>(task: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
      return (await evaluate(`(${task.toString()})(...${JSON.stringify(args)})`)) as Awaited<R>;
    },
    close: async () => void (await devTools.send('Target.closeTarget', { targetId })),
  };
};
