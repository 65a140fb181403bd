/** Sending, and calling back while there is time: the server holds the mail where it can, else this page does. */
import type { Draft, SendFailed } from '@fachwerk/model/mail';
import { Subject } from 'rxjs';
import type { AccountStore } from './account-store.ts';
import type { Drafts, Saved } from './drafts.ts';
import { identityOf } from './identities.ts';
import { Refused, type Log } from './refused.ts';
import { callBack, inSeconds, recipients, submit, type Sent } from './submission.ts';
import { wait } from '../source/wait.ts';

/** Ids of what this page holds; a server's may be anything else. */
const HELD = 'held in this page: ';
interface Held {
  readonly store: AccountStore;
  readonly draft: Draft;
  readonly stop: AbortController;
}

export class Sending {
  readonly #drafts: Drafts;
  readonly #log: Log;
  /** In this page, by the id that `send` gave. */
  readonly #held = new Map<string, Held>();
  /** By the server. */
  readonly #away = new Map<string, { store: AccountStore; draft: Draft; mail: string }>();
  #count = 0;
  readonly failed = new Subject<SendFailed>();

  constructor(drafts: Drafts, log: Log) {
    this.#drafts = drafts;
    this.#log = log;
  }

  async send(store: AccountStore, draft: Draft, delay: number, signal?: AbortSignal) {
    if (!store.about.rights.send) throw new Refused('forbidden', 'Mail cannot be sent from this account.');
    if (recipients(draft).length === 0) throw new Refused('noRecipients', 'The mail has no recipients.');
    if (delay <= 0 || delay <= store.about.limits.delayedSend) {
      const { submission, until } = await this.#submit(store, draft, delay);
      return { submission, ...(until !== undefined && { until }) };
    }
    // Safe on the server before anybody relies on it.
    await this.#drafts.save(store, draft, signal);
    return this.#hold(store, draft, delay);
  }

  async unsend(store: AccountStore, submission: string): Promise<void> {
    const held = this.#held.get(submission);
    if (held) {
      this.#held.delete(submission);
      held.stop.abort();
      return;
    }
    if (submission.startsWith(HELD)) throw new Refused('tooLate', 'The mail is on its way already.');
    await callBack(store, submission);
    const away = this.#away.get(submission);
    this.#away.delete(submission);
    // Sent by another page: the mail lies among the drafts again, and that is all that is known of it.
    if (away?.store !== store) return;
    await this.#mark(store, away.draft, null);
    await this.#drafts.alone(store, away.draft.key, async (saved) => {
      saved.id = away.mail;
    });
    // Once more as a draft of ours: what it answers was left out of the mail that was to be sent.
    await this.#drafts.save(store, away.draft);
  }

  /** Leaving sends what this page still holds. */
  async end(): Promise<void> {
    await Promise.all([...this.#held.keys()].map((id) => this.#release(id)));
  }

  #hold(store: AccountStore, draft: Draft, delay: number) {
    const submission = `${HELD}${(this.#count += 1)}`;
    const stop = new AbortController();
    this.#held.set(submission, { store, draft, stop });
    wait(delay * 1000, stop.signal).then(
      () => this.#release(submission),
      () => undefined,
    );
    return { submission, until: inSeconds(delay) };
  }

  /** The draft stays in its mailbox when it cannot be sent. */
  async #release(submission: string): Promise<void> {
    const held = this.#held.get(submission);
    if (!this.#held.delete(submission) || !held) return;
    held.stop.abort();
    try {
      await this.#submit(held.store, held.draft, 0);
    } catch (error) {
      const { draft, store } = held;
      const { id: account, name: accountName } = store.about;
      const code = error instanceof Refused ? error.code : 'unreachable';
      this.failed.next({ account, accountName, key: draft.key, subject: draft.subject, code });
      this.#log('error', 'A held mail could not be sent; it is still among the drafts.', { reason: String(error) });
    }
  }

  #submit(store: AccountStore, draft: Draft, hold: number): Promise<Sent> {
    return this.#drafts.alone(store, draft.key, async (saved) => {
      const identity = await identityOf(store, draft.identity);
      const mail = await this.#drafts.create(store, draft, true, saved);
      try {
        const sent = await submit(store, { mail, draft, identity, hold });
        if (sent.until !== undefined) this.#away.set(sent.submission, { store, draft, mail });
        await this.#sent(store, saved, mail);
        await this.#mark(store, draft, true);
        return sent;
      } catch (error) {
        // Unclear: the mail stays where it is, and the person decides.
        if (!(error instanceof Refused && error.code === 'unclear')) await this.#keep(store, draft, saved, mail);
        throw error;
      }
    });
  }

  /** The draft is a sent mail now: nothing of it is left among the drafts. */
  async #sent(store: AccountStore, saved: Saved, mail: string): Promise<void> {
    if (saved.id !== undefined && saved.id !== mail) {
      saved.old.add(saved.id);
      store.overlay.replace(saved.id, mail);
    }
    saved.id = undefined;
    saved.looked = true;
    saved.old.delete(mail);
    await this.#drafts.clean(store, saved);
  }

  /** It was not sent: it is a draft as before, with what it answers. */
  async #keep(store: AccountStore, draft: Draft, saved: Saved, mail: string): Promise<void> {
    if (mail !== saved.id) saved.old.add(mail);
    try {
      const id = saved.id ?? (await this.#drafts.create(store, draft, false, saved));
      await this.#drafts.supersede(store, saved, id);
    } catch {
      // The mail that was to be sent holds the same text: better it than nothing.
      saved.old.delete(mail);
      saved.id = mail;
    }
  }

  async #mark(store: AccountStore, { answers }: Draft, value: true | null): Promise<void> {
    if (!answers) return;
    const update = { [answers.id]: { [`keywords/${answers.keyword}`]: value } };
    await store.source.set('Email', { update }, true).catch((error: unknown) => {
      // The mail itself is sent, so this is no failure of the sending.
      this.#log('warn', `A mail could not be marked ${answers.keyword}.`, { reason: String(error) });
    });
    await store.feed.sync().catch(() => undefined);
  }
}
