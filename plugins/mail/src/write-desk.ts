/** One draft that is being written: where it is kept, what is attached, and how it is sent. */
import type { Account, Address, Draft } from '@fachwerk/model/mail';
import { failed } from '@fachwerk/sdk';
import { BehaviorSubject } from 'rxjs';
import { mentionsAttachment } from './attachment-reminder.ts';
import { SendDraft } from './contract.ts';
import { DraftFiles } from './draft-files.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftLock } from './draft-lock.ts';
import type { DraftVault } from './draft-vault.ts';
import { isAddress } from './recipients.ts';
import type { Context, Uses } from './uses.ts';

/** What keeps it from being sent, said at its place. */
export type Problem =
  /** `unknown`: the server refuses them; else they are no addresses, or there are none. */
  | { readonly kind: 'recipients'; readonly invalid: readonly string[]; readonly unknown?: true }
  | { readonly kind: 'files' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'failed'; readonly error: unknown };
export type Sending = 'no' | 'files' | 'sending' | 'sent';

export interface WriteParts {
  readonly account: Account;
  readonly found: Found;
  readonly vault: DraftVault;
  readonly lock: DraftLock;
  /** Its newest state, here or on the server. */
  readonly find: () => Promise<Found | undefined>;
}
export interface Found {
  readonly draft: Draft;
  /** The person wrote something that the server does not have. */
  readonly unsaved: boolean;
}

export class WriteDesk {
  readonly account: Account;
  readonly draft$: BehaviorSubject<Draft>;
  readonly keeper: DraftKeeper;
  readonly files: DraftFiles;
  readonly lock: DraftLock;
  readonly problem$ = new BehaviorSubject<Problem | undefined>(undefined);
  readonly sending$ = new BehaviorSubject<Sending>('no');
  readonly #uses: Uses;
  readonly #ctx: Context;
  readonly #vault: DraftVault;
  readonly #find: WriteParts['find'];

  constructor(uses: Uses, ctx: Context, { account, found: { draft, unsaved }, vault, lock, find }: WriteParts) {
    this.account = account;
    this.lock = lock;
    this.#find = find;
    this.#uses = uses;
    this.#ctx = ctx;
    this.#vault = vault;
    this.draft$ = new BehaviorSubject(draft);
    this.keeper = new DraftKeeper(draft, {
      inBrowser: (each) => vault.put(account.id, each),
      onServer: async (each, signal) => {
        await uses.store.saveDraft({ account: account.id, draft: each }, signal ? { signal } : {});
      },
      forget: () => vault.remove(draft.key),
    });
    this.files = new DraftFiles(uses, account, {
      attached: () => this.draft$.value.attachments,
      attach: (attachment) => this.change({ attachments: [...this.draft$.value.attachments, attachment] }),
    });
    // What a crash left in the browser goes to the server.
    if (unsaved) this.keeper.change({});
  }

  change(patch: Partial<Draft>): void {
    this.keeper.change(patch);
    this.draft$.next(this.keeper.draft);
    const { kind } = this.problem$.value ?? {};
    if (kind === 'recipients' || kind === 'files') this.problem$.next(undefined);
  }

  detach(blobId: string): void {
    this.change({ attachments: this.draft$.value.attachments.filter((each) => each.blobId !== blobId) });
  }

  /** Whether it was sent. What keeps it from that stands in `problem$`. */
  async send(): Promise<boolean> {
    if (this.sending$.value !== 'no') return false;
    this.problem$.next(this.#wrongRecipients());
    if (this.problem$.value || !(await this.#sure())) return false;
    this.sending$.next('files');
    if (!(await this.files.settled())) {
      this.problem$.next({ kind: 'files' });
      this.sending$.next('no');
      return false;
    }
    return this.#send();
  }

  #wrongRecipients(): Problem | undefined {
    const { to, cc, bcc } = this.draft$.value;
    const all: Address[] = [...to, ...cc, ...bcc];
    const invalid = all.map(({ email }) => email).filter((email) => !isAddress(email));
    return all.length === 0 || invalid.length > 0 ? { kind: 'recipients', invalid } : undefined;
  }

  /** Asks about what was probably forgotten. */
  async #sure(): Promise<boolean> {
    const { text } = this.#ctx;
    const { subject, text: body, attachments } = this.draft$.value;
    const none = attachments.length === 0 && this.files.pending$.value.length === 0;
    const yes = text('send-anyway');
    if (none && mentionsAttachment(subject, body)) {
      return this.#uses.ui.confirm({ title: text('forgot-attachment'), text: text('forgot-attachment-text'), yes });
    }
    return subject.trim() !== '' || this.#uses.ui.confirm({ title: text('forgot-subject'), yes });
  }

  async #send(): Promise<boolean> {
    this.sending$.next('sending');
    try {
      // What is typed is safe before it goes on its way.
      await this.keeper.toBrowser();
      await this.#uses.sendDraft({ account: this.account.id, draft: this.draft$.value });
    } catch (error) {
      this.sending$.next('no');
      this.problem$.next(problemOf(error));
      return false;
    }
    this.sending$.next('sent');
    await this.keeper.stop();
    await this.#forget();
    return true;
  }

  /** Away with it, here and on the server. */
  async discard(): Promise<boolean> {
    const { text } = this.#ctx;
    const touched = this.keeper.state$.value.kind !== 'untouched';
    if (touched && !(await this.#uses.ui.confirm({ title: text('discard-draft'), yes: text('discard'), danger: true })))
      return false;
    await this.keeper.stop();
    await this.#forget();
    if (touched) await this.#uses.store.discardDraft({ account: this.account.id, key: this.draft$.value.key });
    return true;
  }

  /** A browser that keeps nothing has nothing to forget. */
  #forget(): Promise<void> {
    return this.#vault.remove(this.draft$.value.key).catch(() => undefined);
  }

  /** To an identity of another account: the draft goes there, its address changes. */
  async moveTo(account: string, identity: string): Promise<void> {
    const draft = { ...this.draft$.value, identity };
    await this.keeper.stop();
    await this.#vault.put(account, draft);
    await this.#uses.store
      .discardDraft({ account: this.account.id, key: draft.key })
      .catch((error: unknown) => this.#ctx.log('warn', 'The draft stays in its first account too.', { error }));
  }

  /** Before it is written elsewhere: what is typed goes where the other one looks. */
  async handOver(): Promise<void> {
    await this.keeper.toBrowser();
    await this.keeper.stop();
  }

  /** Goes on here with what was written elsewhere. */
  async takeOver(): Promise<void> {
    await this.lock.take();
    const found = this.lock.state$.value === 'held' ? await this.#find() : undefined;
    if (!found) return;
    this.keeper.replace(found.draft);
    this.draft$.next(found.draft);
    if (found.unsaved) this.keeper.change({});
  }

  async end(): Promise<void> {
    await this.keeper.toBrowser();
    await this.keeper.stop();
    this.files.end();
    this.lock.end();
    await this.#forgetUntouched().finally(() => this.#vault.close());
  }

  /** An answer that was begun and left without a word is no draft. */
  async #forgetUntouched(): Promise<void> {
    const { key } = this.draft$.value;
    const kept = await this.#vault.get(key).catch(() => undefined);
    if (kept?.untouched) await this.#vault.remove(key);
  }
}

function problemOf(error: unknown): Problem {
  if (failed(error, SendDraft, 'unclear')) return { kind: 'unclear' };
  if (!failed(error, SendDraft, 'invalidRecipients')) return { kind: 'failed', error };
  const { recipients } = (error.data ?? {}) as { recipients?: readonly string[] };
  return recipients?.length ? { kind: 'recipients', invalid: recipients, unknown: true } : { kind: 'failed', error };
}
