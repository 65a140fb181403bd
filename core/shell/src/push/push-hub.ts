import { Observable, Subject, filter } from 'rxjs';
import { PushLeader, type TabId } from './push-leader.ts';
import { PushStream } from './push-stream.ts';
import type { PushMessage } from './push-message.ts';

/** What tabs say to the leading one and it to them. */
type Note =
  | { readonly kind: 'who' }
  | { readonly kind: 'want'; readonly tab: TabId; readonly sources: readonly string[] }
  | { readonly kind: 'message'; readonly to?: TabId; readonly message: PushMessage }
  | { readonly kind: 'line'; readonly up: boolean };

export interface PushHubOptions {
  readonly name?: string;
  readonly open?: ((address: string) => EventSource) | undefined;
}

/** Push for this tab. One tab of the browser leads and holds the stream; when it closes, another takes over. */
export class PushHub {
  readonly #id: TabId = crypto.randomUUID();
  readonly #name: string;
  readonly #open: PushHubOptions['open'];
  readonly #channel: BroadcastChannel;
  readonly #watched = new Set<TabId>();
  readonly #wants = new Map<string, number>();
  readonly #messages = new Subject<PushMessage>();
  readonly #line = new Subject<boolean>();
  readonly #end = new AbortController();
  #started = false;
  #leader: PushLeader | undefined;
  #stream: PushStream | undefined;

  readonly line: Observable<boolean> = this.#line;

  constructor({ name = 'fachwerk-push', open }: PushHubOptions = {}) {
    this.#name = name;
    this.#open = open;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', (event: MessageEvent<Note>) => this.#hear(event.data));
  }

  /** Joins the other tabs; the first use does it too. */
  start(): void {
    if (this.#started || this.#end.signal.aborted) return;
    this.#started = true;
    // Held as long as this tab lives, so that the leading tab learns of its end however it ends.
    this.#hold(`${this.#name}-${this.#id}`);
    this.#hold(this.#name, () => this.#lead());
  }

  /** All messages of one source; whoever listens keeps it open. */
  messages(source: string): Observable<PushMessage> {
    return new Observable((subscriber) => {
      subscriber.add(this.#messages.pipe(filter((message) => message.source === source)).subscribe(subscriber));
      this.start();
      this.#count(source, 1);
      subscriber.add(() => this.#count(source, -1));
    });
  }

  /** What the gateway itself says. */
  readonly gateway: Observable<PushMessage> = this.#messages.pipe(filter(({ source }) => source === 'gateway'));

  /** The person is back: a stream that was refused is opened again. */
  again(): void {
    this.#stream?.again();
  }

  close(): void {
    this.#end.abort();
    this.#stream?.close();
    this.#channel.close();
  }

  #hold(lock: string, held?: () => void): void {
    const { signal } = this.#end;
    navigator.locks
      .request(lock, { signal }, async () => {
        if (signal.aborted) return;
        held?.();
        await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
      })
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }

  #count(source: string, by: 1 | -1): void {
    const before = this.#wants.get(source) ?? 0;
    if (before + by > 0) this.#wants.set(source, before + by);
    else this.#wants.delete(source);
    if (before === 0 || before + by === 0) this.#tellWants();
  }

  #tellWants(): void {
    const sources = [...this.#wants.keys()];
    if (this.#leader) this.#leader.wants(this.#id, sources);
    else if (!this.#end.signal.aborted) this.#post({ kind: 'want', tab: this.#id, sources });
  }

  #hear(note: Note): void {
    if (note.kind === 'who') this.#tellWants();
    else if (note.kind === 'want') this.#wanted(note.tab, note.sources);
    else if (note.kind === 'line') this.#line.next(note.up);
    else if (note.to === undefined || note.to === this.#id) this.#messages.next(note.message);
  }

  #wanted(tab: TabId, sources: readonly string[]): void {
    const leader = this.#leader;
    if (!leader) return;
    leader.wants(tab, sources);
    if (this.#watched.has(tab)) return;
    this.#watched.add(tab);
    const { signal } = this.#end;
    navigator.locks
      .request(`${this.#name}-${tab}`, { signal }, async () => leader.gone(tab))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }

  #lead(): void {
    this.#stream = new PushStream({
      message: (message) => this.#received(message),
      line: (up) => {
        this.#line.next(up);
        this.#post({ kind: 'line', up });
      },
      ...(this.#open && { open: this.#open }),
    });
    const stream = this.#stream;
    this.#leader = new PushLeader({
      want: (sources) => stream.want(sources),
      tell: (tab, message) => {
        if (tab === this.#id) this.#messages.next(message);
        else this.#post({ kind: 'message', to: tab, message });
      },
    });
    this.#tellWants();
    this.#post({ kind: 'who' });
  }

  #received(message: PushMessage): void {
    this.#leader?.received(message);
    this.#messages.next(message);
    this.#post({ kind: 'message', message });
  }

  #post(note: Note): void {
    if (this.#end.signal.aborted) return;
    // A channel has no origin to name: it reaches this origin alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    this.#channel.postMessage(note);
  }
}
