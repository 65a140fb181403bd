import { createTransport } from 'nodemailer';
import type { Store } from '../engine/store.ts';
import { outgoing } from './outgoing.ts';
import { send, settle, type DeliveryStatus } from './sending.ts';
import { dueRows, nextDue, postpone, release, type WaitingRow } from './waiting.ts';

export interface SmtpRelay {
  host: string;
  port: number;
  secure?: boolean;
  user?: string;
  password?: string;
}

/** Sends one mail to one address outside; rejects with `responseCode` and `response` as SMTP said. */
export type Relay = (mail: { from: string; to: string; raw: Uint8Array }) => Promise<string>;

const NO_RELAY = '554 5.4.4 this server has no relay to the outside; the mail was kept and went to nobody';
const LONGEST_SLEEP = 60_000;
const A_DAY = 86_400_000;
const RETRIES = [60, 300, 900, 3600, 14_400, 43_200].map((seconds) => seconds * 1000);

export function smtpRelay(options: SmtpRelay): Relay {
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: options.secure ?? false,
    ...(options.user !== undefined && { auth: { user: options.user, pass: options.password ?? '' } }),
  });
  return async ({ from, to, raw }) => {
    const info = await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) });
    return info.response;
  };
}

interface SmtpFailure extends Error {
  responseCode?: number;
  response?: string;
}

/** Sends what was held, when its time has come, and what goes outside. */
export class Outbox {
  readonly #store: Store;
  readonly #relay: Relay | undefined;
  readonly #changed: () => void;
  readonly #report: (what: string, error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  #ended = false;

  constructor(parts: {
    store: Store;
    relay: Relay | undefined;
    changed: () => void;
    report: (what: string, error: unknown) => void;
  }) {
    this.#store = parts.store;
    this.#relay = parts.relay;
    this.#changed = parts.changed;
    this.#report = parts.report;
  }

  /** Looks when the next mail is due. To be called after each commit that may have queued one. */
  wake(): void {
    if (this.#busy || this.#ended) return;
    clearTimeout(this.#timer);
    const due = nextDue(this.#store);
    if (due === undefined) return;
    const pause = Math.min(LONGEST_SLEEP, Math.max(0, due - Date.now()));
    this.#timer = setTimeout(() => void this.#run(), pause);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (const row of dueRows(this.#store, Date.now())) {
      if (this.#ended) return;
      await this.#handle(row);
      this.#changed();
    }
    this.#busy = false;
    this.wake();
  }

  /** One mail that cannot be handled must not stop the others, nor be tried without end. */
  async #handle(row: WaitingRow): Promise<void> {
    try {
      if (row.held) this.#sendHeld(row);
      else await this.#relayAll(row);
    } catch (error) {
      this.#report('outbox', error);
      this.#store.database.atomic(() => postpone(this.#store, row, Date.now() + (RETRIES[row.attempts] ?? A_DAY)));
    }
  }

  #sendHeld(row: WaitingRow): void {
    this.#store.database.atomic(() => {
      release(this.#store, row);
      send(this.#store, row, Date.now());
    });
  }

  /** Tries once. Undefined: later again. */
  async #attempt(row: WaitingRow, to: string): Promise<DeliveryStatus | undefined> {
    const failed = (smtpReply: string): DeliveryStatus => ({ smtpReply, delivered: 'no', displayed: 'unknown' });
    if (!this.#relay) return failed(NO_RELAY);
    const raw = outgoing(this.#store.blobs.files.read(row.blob));
    try {
      const smtpReply = await this.#relay({ from: row.sender, to, raw });
      // The relay took it; whether it arrives is not known here.
      return { smtpReply, delivered: 'unknown', displayed: 'unknown' };
    } catch (error) {
      const failure = error as SmtpFailure;
      const final = (failure.responseCode ?? 0) >= 500 || row.attempts >= RETRIES.length;
      return final ? failed(failure.response ?? `554 5.4.1 ${failure.message}`) : undefined;
    }
  }

  async #relayAll(row: WaitingRow): Promise<void> {
    const store = this.#store;
    for (const to of row.recipients) {
      const status = await this.#attempt(row, to);
      if (this.#ended) return;
      store.database.atomic(() => {
        if (!status) return postpone(store, row, Date.now() + (RETRIES[row.attempts] ?? 0));
        release(store, row);
        if (row.submission !== '') settle(store, row, new Map([[to, status]]));
      });
    }
  }
}
