/**
 * Keeps what is typed: in the browser within two seconds, on the server within thirty, and at once when asked.
 *
 * Each save on the server makes a new mail of the draft, so saves go one after the other and carry the newest state.
 * A refused save is tried again, later each time; what was typed stays in the browser until one succeeds.
 */
import type { Draft } from '@fachwerk/model/mail';
import { BehaviorSubject } from 'rxjs';

export type Keeping =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** `inBrowser`: nothing is lost as long as this browser is there. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly inBrowser: boolean };

export interface Keep {
  readonly inBrowser: (draft: Draft) => Promise<void>;
  readonly onServer: (draft: Draft, signal: AbortSignal | undefined) => Promise<void>;
  /** The browser's copy is needed no more. */
  readonly forget: () => Promise<void>;
}

const browserAfter = 1000;
/** Each save on the server makes a new mail: not at every pause for breath, and yet soon when one does something else. */
const idle = 5000;
const serverAfter = 20_000;

export class DraftKeeper {
  readonly state$ = new BehaviorSubject<Keeping>({ kind: 'untouched' });
  #draft: Draft;
  #keep: Keep;
  #browserTimer: ReturnType<typeof setTimeout> | undefined;
  #serverTimer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;
  #inBrowser = 0;
  #onServer = 0;
  #refusals = 0;
  /** When the server began to lack something. */
  #since: number | undefined;
  #saving: Promise<void> | undefined;

  constructor(draft: Draft, keep: Keep) {
    this.#draft = draft;
    this.#keep = keep;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Whether the server lacks something. */
  get dirty(): boolean {
    return this.#onServer < this.#revision;
  }

  /** Goes on from a state that was written elsewhere. */
  replace(draft: Draft): void {
    this.#draft = draft;
    this.state$.next({ kind: 'untouched' });
  }

  change(patch: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...patch };
    this.#revision += 1;
    if (this.state$.value.kind !== 'failed') this.state$.next({ kind: 'unsaved' });
    this.#schedule();
  }

  /** To the browser now. False: the browser refuses (no space, private mode). */
  async toBrowser(): Promise<boolean> {
    clearTimeout(this.#browserTimer);
    this.#browserTimer = undefined;
    const revision = this.#revision;
    if (!this.dirty || this.#inBrowser === revision) return true;
    return this.#keep.inBrowser(this.#draft).then(
      () => {
        this.#inBrowser = revision;
        return true;
      },
      () => false,
    );
  }

  /** To the server now; rejects if it refuses. */
  async save(signal?: AbortSignal): Promise<void> {
    while (this.#saving) await this.#saving.catch(() => undefined);
    if (!this.dirty) return;
    this.#saving = this.#toServer(signal);
    await this.#saving.finally(() => (this.#saving = undefined));
  }

  async #toServer(signal: AbortSignal | undefined): Promise<void> {
    this.#clear();
    const revision = this.#revision;
    this.state$.next({ kind: 'saving' });
    try {
      await this.#keep.onServer(this.#draft, signal);
    } catch (error) {
      await this.#refused(error);
      throw error;
    }
    this.#onServer = revision;
    this.#refusals = 0;
    if (this.dirty) {
      this.state$.next({ kind: 'unsaved' });
      this.#schedule();
      return;
    }
    this.state$.next({ kind: 'saved', at: new Date().toISOString() });
    // A copy that stays is older than the server's and is not offered.
    await this.#keep.forget().catch(() => undefined);
  }

  async #refused(error: unknown): Promise<void> {
    this.#refusals += 1;
    this.state$.next({ kind: 'failed', error, inBrowser: await this.toBrowser() });
    clearTimeout(this.#serverTimer);
    this.#serverTimer = setTimeout(() => void this.#quietly(), Math.min(2 ** this.#refusals, 60) * 1000);
  }

  #schedule(): void {
    this.#browserTimer ??= setTimeout(() => void this.#browserOrServer(), browserAfter);
    // After a refusal the next try has its own time.
    if (this.#refusals > 0) return;
    this.#since ??= Date.now();
    clearTimeout(this.#serverTimer);
    this.#serverTimer = setTimeout(() => void this.#quietly(), Math.min(idle, this.#since + serverAfter - Date.now()));
  }

  /** A browser that refuses is no reason to wait with the server. */
  async #browserOrServer(): Promise<void> {
    if (!(await this.toBrowser())) await this.#quietly();
  }

  /** Its failure is shown by the state. */
  #quietly(): Promise<void> {
    return this.save().catch(() => undefined);
  }

  #clear(): void {
    clearTimeout(this.#browserTimer);
    clearTimeout(this.#serverTimer);
    this.#browserTimer = this.#serverTimer = this.#since = undefined;
  }

  /** No more saves: it was sent, discarded, or is written elsewhere. Resolves when a save under way is over. */
  async stop(): Promise<void> {
    this.#clear();
    this.#onServer = this.#revision;
    await this.#saving?.catch(() => undefined);
    this.#clear();
    this.#onServer = this.#revision;
    // Whoever asks by `dirty` hears that there is nothing to lose any more.
    this.state$.next(this.state$.value);
  }
}
