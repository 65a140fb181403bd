import type { ServerResponse } from 'node:http';
import type { Person } from '../engine/call.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { HttpError } from './http-error.ts';

interface Listener {
  person: string;
  types: ReadonlySet<string> | undefined;
  closeAfterState: boolean;
  response: ServerResponse;
  ping: NodeJS.Timeout | undefined;
}

const LONGEST_PING = 900;

function readListener(query: URLSearchParams): Pick<Listener, 'types' | 'closeAfterState'> & { interval: number } {
  const types = query.get('types') ?? '*';
  const closeAfter = query.get('closeafter') ?? 'no';
  const ping = Number(query.get('ping') ?? '0');
  if (!['state', 'no'].includes(closeAfter)) throw new HttpError(400, 'closeafter is "state" or "no".');
  if (!Number.isInteger(ping) || ping < 0) throw new HttpError(400, 'ping is a number of seconds.');
  return {
    types: types === '*' ? undefined : new Set(types.split(',')),
    closeAfterState: closeAfter === 'state',
    interval: Math.min(ping, LONGEST_PING),
  };
}

/** RFC 8620 §7.3: tells everybody connected what changed in the accounts that they see. */
export class EventSource {
  readonly #store: Store;
  readonly #listeners = new Set<Listener>();

  constructor(store: Store) {
    this.#store = store;
  }

  connect(person: Person, query: URLSearchParams, at: { response: ServerResponse; lastId: string | undefined }): void {
    const { interval, ...wanted } = readListener(query);
    const { response } = at;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write(': connected\n\n');
    const ping = interval === 0 ? undefined : setInterval(() => this.#ping(response, interval), interval * 1000);
    const listener: Listener = { person: person.id, ...wanted, response, ping };
    this.#listeners.add(listener);
    response.on('close', () => this.#drop(listener));
    if (at.lastId !== undefined) this.#catchUp(listener, at.lastId);
  }

  /** After a commit: what was touched, by account. */
  announce(touched: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (touched.size === 0) return;
    for (const listener of this.#listeners) {
      const changed = new Map<string, ReadonlySet<string>>();
      for (const [account, types] of touched) {
        if (this.#store.accounts.watchersOf(account).includes(listener.person)) changed.set(account, types);
      }
      this.#tell(listener, changed);
    }
  }

  closeAll(): void {
    for (const listener of this.#listeners) {
      this.#drop(listener);
      listener.response.end();
    }
  }

  #drop(listener: Listener): void {
    clearInterval(listener.ping);
    this.#listeners.delete(listener);
  }

  #ping(response: ServerResponse, interval: number): void {
    response.write(`event: ping\ndata: ${JSON.stringify({ interval })}\n\n`);
  }

  #tell(listener: Listener, touched: ReadonlyMap<string, ReadonlySet<string>>): void {
    const changed: Record<string, JsonObject> = {};
    for (const [account, types] of touched) {
      const wanted = [...types].filter((type) => listener.types?.has(type) ?? true);
      if (wanted.length === 0) continue;
      changed[account] = Object.fromEntries(wanted.map((type) => [type, this.#store.changes.state(account, type)]));
    }
    if (Object.keys(changed).length === 0) return;
    const data = JSON.stringify({ '@type': 'StateChange', changed });
    listener.response.write(`id: ${this.#position(listener.person)}\nevent: state\ndata: ${data}\n\n`);
    if (!listener.closeAfterState) return;
    this.#drop(listener);
    listener.response.end();
  }

  /** Where all accounts of a person stand, so that a reconnect tells exactly what it missed. */
  #position(person: string): string {
    const accounts = this.#store.accounts.visibleTo(person);
    return accounts.map(({ id }) => `${id}:${this.#store.changes.modseq(id)}`).join(',');
  }

  #catchUp(listener: Listener, lastId: string): void {
    const known = new Map(lastId.split(',').map((part) => part.split(':') as [string, string]));
    const missed = new Map<string, ReadonlySet<string>>();
    for (const { id } of this.#store.accounts.visibleTo(listener.person)) {
      const types = this.#store.changes.typesSince(id, Number(known.get(id) ?? 0));
      if (types.length > 0) missed.set(id, new Set(types));
    }
    this.#tell(listener, missed);
  }
}
