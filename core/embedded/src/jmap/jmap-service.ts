import type { AddressInfo } from 'node:net';
import { backUpFolder } from './engine/back-up-folder.ts';
import { coreMethods } from './engine/core-methods.ts';
import { Dispatcher } from './engine/dispatch.ts';
import { DEFAULT_LIMITS, type Limits } from './engine/limits.ts';
import { Store } from './engine/store.ts';
import { StoreError } from './engine/store-error.ts';
import { EventSource } from './http/event-source.ts';
import { JmapHttp } from './http/jmap-http.ts';
import { SignIn } from './http/sign-in.ts';
import { mailMethods } from './mail/mail-methods.ts';
import { Outbox, smtpRelay } from './mail/outbox.ts';
import { findBlob } from './mail/parsed-mails.ts';
import { sharingMethods } from './sharing/sharing-methods.ts';
import { seedAccounts, type MailsOf } from './seed-accounts.ts';
import type { WorkerOptions } from './worker-messages.ts';

const SWEEP_EVERY = 3_600_000;
const KEPT_TOMBSTONES = 20_000;

function report(what: string, error: unknown): void {
  const { message, stack } = error as Error;
  process.stdout.write(`${JSON.stringify({ level: 'error', part: 'jmap', what, message, stack })}\n`);
}

/** The whole server, as it runs in its thread. */
export class JmapService {
  readonly #store: Store;
  readonly #http: JmapHttp;
  readonly #events: EventSource;
  readonly #outbox: Outbox;
  readonly #options: WorkerOptions;
  readonly #sweeping: NodeJS.Timeout;

  constructor(options: WorkerOptions) {
    this.#options = options;
    const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
    const store = new Store(options.dataFolder, 2 * limits.maxSizeAttachmentsPerEmail);
    this.#store = store;
    this.#events = new EventSource(store);
    const relay = options.smtp && smtpRelay(options.smtp);
    this.#outbox = new Outbox({ store, relay, changed: () => this.#committed(), report });
    const methods = new Map([
      ...coreMethods((reader, id) => findBlob(store, reader, id)),
      ...mailMethods(store),
      ...sharingMethods(),
    ]);
    this.#http = new JmapHttp({
      store,
      limits,
      report,
      events: this.#events,
      dispatcher: new Dispatcher({ store, methods, limits, report }),
      signIn: new SignIn(store.accounts, options.tokenSecret),
      committed: () => this.#committed(),
    });
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP_EVERY);
  }

  #committed(): void {
    this.#events.announce(this.#store.changes.takeTouched());
    this.#outbox.wake();
  }

  #sweep(): void {
    try {
      this.#store.database.atomic(() => {
        this.#store.blobs.sweep(Date.now());
        for (const id of this.#store.accounts.ids()) this.#store.changes.prune(id, KEPT_TOMBSTONES);
      });
    } catch (error) {
      // Nothing depends on it but room; the next hour tries again.
      report('sweep', error);
    }
  }

  /** Seeds what is new, then listens. Returns the port. */
  async start(mailsOf: MailsOf): Promise<number> {
    await seedAccounts(this.#store, this.#options.accounts, mailsOf);
    const { server } = this.#http;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(portProblem(error, this.#options.port)));
      server.listen(this.#options.port, this.#options.host, () => resolve());
    });
    this.#outbox.wake();
    return (server.address() as AddressInfo).port;
  }

  async backup(folder: string): Promise<void> {
    await backUpFolder(this.#options.dataFolder, folder);
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#outbox.end();
    this.#events.closeAll();
    const { server } = this.#http;
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    server.closeIdleConnections();
    const hurry = setTimeout(() => server.closeAllConnections(), 1000);
    await closed;
    clearTimeout(hurry);
    this.#store.close();
  }
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new StoreError('FW5203', `The JMAP port ${port} is taken by another program. Choose another port.`, {
    cause: error,
  });
}
