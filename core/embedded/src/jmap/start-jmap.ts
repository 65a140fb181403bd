import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { StoreError } from './engine/store-error.ts';
import type { JmapOptions, JmapServer } from './jmap-options.ts';
import { SeedSource } from './seed-source.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts';

const STOP_WITHIN = 1800;

/** Beside this file when it runs as source; under jmap/ when it was bundled into one. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : new URL('./jmap/worker.js', import.meta.url);
}

function forWorker(options: JmapOptions): WorkerOptions {
  const accounts = options.accounts.map((account) => {
    const copy = { ...account };
    // A generator cannot be handed to a thread; its mails follow one by one.
    delete copy.mails;
    return copy;
  });
  const { dataFolder, host, port, tokenSecret, limits, smtp } = options;
  return { dataFolder, host, port, tokenSecret, accounts, ...(limits && { limits }), ...(smtp && { smtp }) };
}

function logEnd(error: Error): void {
  process.stdout.write(`${JSON.stringify({ level: 'error', part: 'jmap', message: error.message })}\n`);
}

/** The thread that holds the server, seen from outside. */
class JmapThread {
  readonly #worker: Worker;
  readonly #seeds: SeedSource;
  readonly #backups = new Map<number, (problem: string | undefined) => void>();
  readonly ready: Promise<number>;
  readonly exited: Promise<void>;
  #backupCount = 0;
  #isReady = false;
  #isStopping = false;

  constructor(options: JmapOptions) {
    this.#seeds = new SeedSource(options.accounts);
    this.#worker = new Worker(workerUrl(), { workerData: forWorker(options) });
    const { onEnd = logEnd } = options;
    let failure = new StoreError('FW5206', 'The JMAP thread ended by itself.');
    this.#worker.on('error', (cause: unknown) => {
      failure = new StoreError('FW5206', `The JMAP thread broke: ${(cause as Error).message}`, { cause });
    });
    this.exited = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        if (this.#isReady && !this.#isStopping) onEnd(failure);
        resolve();
      });
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromWorker) => this.#hear(message, { resolve, reject }));
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new StoreError('FW5200', 'The JMAP thread ended before it was ready.')));
    });
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message, []);
  }

  #hear(message: FromWorker, at: { resolve: (port: number) => void; reject: (error: Error) => void }): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        return at.resolve(message.port);
      case 'failed':
        at.reject(new StoreError(message.code, message.message));
        return void this.#worker.terminate();
      case 'want-mails':
        return void this.#feed(message.address, at.reject);
      case 'backed-up':
        return this.#backups.get(message.id)?.(message.problem);
      case 'stopped':
        return void this.#worker.terminate();
    }
  }

  async #feed(address: string, reject: (error: Error) => void): Promise<void> {
    try {
      this.#say({ kind: 'mails', ...(await this.#seeds.next(address)) });
    } catch (error) {
      reject(new StoreError('FW5204', `The first mails of ${address} could not be made.`, { cause: error }));
      await this.#worker.terminate();
    }
  }

  backup(folder: string): Promise<void> {
    this.#backupCount += 1;
    const id = this.#backupCount;
    return new Promise((resolve, reject) => {
      this.#backups.set(id, (problem) => {
        this.#backups.delete(id);
        if (problem === undefined) resolve();
        else reject(new StoreError('FW5205', `The backup into ${folder} failed: ${problem}`));
      });
      this.#say({ kind: 'backup', id, folder });
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#say({ kind: 'stop' });
    const hurry = setTimeout(() => void this.#worker.terminate(), STOP_WITHIN);
    await this.exited;
    clearTimeout(hurry);
  }
}

/** Starts the mail server in a thread of its own. Resolves when it takes requests. */
export async function startJmap(options: JmapOptions): Promise<JmapServer> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 });
  const thread = new JmapThread(options);
  const port = await thread.ready;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    port,
    url: `http://${host}:${port}`,
    stop: () => thread.stop(),
    backup: (folder) => thread.backup(folder),
  };
}
