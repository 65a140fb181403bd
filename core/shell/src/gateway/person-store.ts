import { Subject, defer, filter, map, merge, retry, takeUntil, throwError, type Observable } from 'rxjs';
import { coded } from '../coded-error.ts';
import type { Tabs } from '../session/tabs.ts';
import { GatewayFailure, type Gateway } from './gateway.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export interface Stored {
  readonly value?: Json;
  readonly etag?: string;
}
interface Change {
  readonly plugin: string;
  readonly key: string;
  readonly value?: Json;
}

const addressOf = (plugin: string, key?: string): string =>
  `/api/store/${encodeURIComponent(plugin)}${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;
const stored = (value: Json | undefined, etag: string | null): Stored => ({
  ...(value !== undefined && { value }),
  ...(etag !== null && { etag }),
});

/** Small values of a person, kept by the gateway apart for each plugin; a change is heard in every tab. */
export class PersonStore {
  readonly #gateway: Gateway;
  readonly #tabs: Tabs;
  readonly #changes = new Subject<Change>();

  constructor(gateway: Gateway, tabs: Tabs) {
    this.#gateway = gateway;
    this.#tabs = tabs;
    tabs.on('stored', (change) => this.#changes.next(change as unknown as Change));
  }

  async all(plugin: string): Promise<Readonly<Record<string, Stored>>> {
    const response = await this.#gateway.request(addressOf(plugin));
    if (response.status === 404) return {};
    if (!response.ok) throw coded('FW4203', `The values of ${plugin} could not be read (${response.status})`);
    return (await response.json()) as Record<string, Stored>;
  }

  async get(plugin: string, key: string, signal?: AbortSignal): Promise<Stored> {
    const response = await this.#gateway.request(addressOf(plugin, key), signal ? { signal } : {});
    if (response.status === 404) return {};
    if (!response.ok) throw coded('FW4203', `${plugin}/${key} could not be read (${response.status})`);
    return stored((await response.json()) as Json, response.headers.get('etag'));
  }

  /** Answers with the new etag, or says why it was refused: somebody else changed it, or it is too large. */
  async set(
    plugin: string,
    key: string,
    value: Json,
    options: { etag?: string | undefined; signal?: AbortSignal } = {},
  ): Promise<{ etag: string } | 'changed' | 'tooLarge'> {
    const response = await this.#gateway.request(addressOf(plugin, key), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...(options.etag && { 'if-match': options.etag }) },
      body: JSON.stringify(value),
      ...(options.signal && { signal: options.signal }),
    });
    if (response.status === 412) return 'changed';
    if (response.status === 413) return 'tooLarge';
    if (!response.ok) throw coded('FW4203', `${plugin}/${key} could not be kept (${response.status})`);
    this.#tell({ plugin, key, value });
    return { etag: response.headers.get('etag') ?? '' };
  }

  async remove(plugin: string, key: string, signal?: AbortSignal): Promise<void> {
    const response = await this.#gateway.request(addressOf(plugin, key), {
      method: 'DELETE',
      ...(signal && { signal }),
    });
    if (!response.ok && response.status !== 404) {
      throw coded('FW4203', `${plugin}/${key} could not be removed (${response.status})`);
    }
    this.#tell({ plugin, key });
  }

  /** What is kept now, then each change from any tab. */
  watch(plugin: string, key: string): Observable<Stored> {
    const changes = this.changes(plugin, key);
    const now = defer(() => this.get(plugin, key)).pipe(retry({ delay: (error) => this.#whenReached(error) }));
    // What a change says is newer than an answer that is still under way.
    return merge(now.pipe(takeUntil(changes)), changes);
  }

  changes(plugin: string, key: string): Observable<Stored> {
    return this.#changes.pipe(
      filter((change) => change.plugin === plugin && change.key === key),
      map(({ value }) => (value === undefined ? {} : { value })),
    );
  }

  #whenReached(error: unknown): Observable<unknown> {
    if (!(error instanceof GatewayFailure)) return throwError(() => error);
    return this.#gateway.signs.pipe(filter((sign) => sign === 'reached'));
  }

  #tell(change: Change): void {
    this.#changes.next(change);
    this.#tabs.tell('stored', { ...change });
  }
}
