/** What the tabs of one browser tell each other. `/auth/done` says `signed-in` on the same channel. */
export type TabMessage = 'signed-in' | 'signed-out' | 'stored';
type Listener = (content: Readonly<Record<string, unknown>>) => void;

export class Tabs {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(name = 'fachwerk') {
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = event.data;
      if (typeof message !== 'object' || message === null || !('type' in message)) return;
      for (const listener of this.#listeners.get(String(message.type)) ?? []) listener({ ...message });
    });
  }

  tell(type: TabMessage, content: Readonly<Record<string, unknown>> = {}): void {
    // A channel has no origin to name: it reaches this origin alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    this.#channel.postMessage({ ...content, type });
  }

  on(type: TabMessage, listener: Listener): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  close(): void {
    this.#channel.close();
  }
}
