/** One editor per draft, in all tabs of this browser (Web Locks). */
import { BehaviorSubject } from 'rxjs';

export type Hold = 'waiting' | 'held' | 'elsewhere';

/** How long the other tab may take to save before the draft is taken from it. */
const patience = 3000;

export class DraftLock {
  readonly state$ = new BehaviorSubject<Hold>('waiting');
  #name: string;
  #channel: BroadcastChannel;
  #release: (() => void) | undefined;
  #ended = new AbortController();

  /** `handOver` saves what is unsaved, before another tab goes on. */
  constructor(key: string, handOver: () => Promise<void>) {
    this.#name = `fachwerk.mail.draft.${key}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', () => {
      if (this.state$.value !== 'held') return;
      this.state$.next('elsewhere');
      void handOver().finally(() => this.#release?.());
    });
  }

  /** Takes the draft if nobody has it. */
  open(): Promise<void> {
    return this.#request({ ifAvailable: true });
  }

  /** Takes it from whoever has it: asks to hand over, and does not wait for ever. */
  async take(): Promise<void> {
    this.state$.next('waiting');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    this.#channel.postMessage('hand over');
    await this.#request({ signal: AbortSignal.timeout(patience) });
    if (this.state$.value !== 'held') await this.#request({ steal: true });
  }

  /** Resolves when it is decided who has it. */
  #request(options: LockOptions): Promise<void> {
    return new Promise((decided) => {
      const elsewhere = (): void => {
        if (!this.#ended.signal.aborted) this.state$.next('elsewhere');
        decided();
      };
      navigator.locks
        .request(this.#name, options, (lock) => {
          if (!lock || this.#ended.signal.aborted) return elsewhere();
          this.state$.next('held');
          decided();
          return new Promise<void>((release) => (this.#release = release));
        })
        // Not granted in time, or taken from us.
        .catch(elsewhere);
    });
  }

  end(): void {
    this.#ended.abort();
    this.#release?.();
    this.#channel.close();
    this.state$.complete();
  }
}

/** Whether some tab is writing this draft. */
export async function isBeingWritten(key: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === `fachwerk.mail.draft.${key}`);
}
