import type { PushMessage } from './push-message.ts';

export type TabId = string;
export interface PushLeaderOptions {
  /** Says which sources all tabs together want. */
  readonly want: (sources: readonly string[]) => void;
  /** Sends a message to one tab. */
  readonly tell: (tab: TabId, message: PushMessage) => void;
}

const remembered = new Set(['state', 'up', 'down']);

/** What the leading tab keeps in mind: who wants what, and what a tab that comes later has to know. */
export class PushLeader {
  readonly #options: PushLeaderOptions;
  readonly #tabs = new Map<TabId, readonly string[]>();
  readonly #last = new Map<string, Map<string, PushMessage>>();

  constructor(options: PushLeaderOptions) {
    this.#options = options;
  }

  /** A tab says what it wants from now on; what is already known of new sources it gets at once. */
  wants(tab: TabId, sources: readonly string[]): void {
    const before = new Set(this.#tabs.get(tab));
    this.#tabs.set(tab, sources);
    for (const source of sources) {
      if (before.has(source)) continue;
      for (const message of this.#last.get(source)?.values() ?? []) this.#options.tell(tab, message);
    }
    this.#say();
  }

  gone(tab: TabId): void {
    if (this.#tabs.delete(tab)) this.#say();
  }

  received(message: PushMessage): void {
    if (!remembered.has(message.type)) return;
    const last = this.#last.get(message.source) ?? new Map<string, PushMessage>();
    // Only one of up and down is true.
    last.set(message.type === 'state' ? 'state' : 'line', message);
    this.#last.set(message.source, last);
  }

  #say(): void {
    const all = new Set([...this.#tabs.values()].flat());
    for (const source of this.#last.keys()) if (!all.has(source)) this.#last.delete(source);
    this.#options.want([...all]);
  }
}
