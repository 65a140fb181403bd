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
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  #ended = false;

  constructor(parts: { store: Store; relay: Relay | undefined; changed: () => void }) {
    this.#store = parts.store;
    this.#relay = parts.relay;
    this.#changed = parts.changed;
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
      if (row.recipient === '') this.#sendHeld(row);
      else await this.#relayOne(row);
      this.#changed();
    }
    this.#busy = false;
    this.wake();
  }

  #sendHeld(row: WaitingRow): void {
    this.#store.database.atomic(() => {
      release(this.#store, row);
      send(this.#store, row, Date.now());
    });
  }

  async #relayOne(row: WaitingRow): Promise<void> {
    const store = this.#store;
    let reply = NO_RELAY;
    let delivered: DeliveryStatus['delivered'] = 'no';
    if (this.#relay) {
      try {
        reply = await this.#relay({ from: senderOf(store, row), to: row.recipient, raw: outgoing(store.blobs.files.read(row.blob)) });
        // The relay took it; whether it arrives is not known here.
        delivered = 'unknown';
      } catch (error) {
        const failure = error as SmtpFailure;
        const pause = RETRIES[row.attempts];
        const final = (failure.responseCode ?? 0) >= 500 || pause === undefined;
        if (this.#ended) return;
        if (!final) return postpone(store, row, Date.now() + pause);
        reply = failure.response ?? `554 5.4.1 ${failure.message}`;
      }
    }
    if (this.#ended) return;
    const status: DeliveryStatus = { smtpReply: reply, delivered, displayed: 'unknown' };
    store.database.atomic(() => {
      release(store, row);
      if (row.submission !== '') settle(store, row, new Map([[row.recipient, status]]));
    });
  }
}

function senderOf(store: Store, row: WaitingRow): string {
  const submission = store.changes.find(row.account, 'EmailSubmission', row.submission);
  const envelope = submission?.['envelope'] as { mailFrom: { email: string } } | undefined;
  return envelope?.mailFrom.email ?? '';
}
