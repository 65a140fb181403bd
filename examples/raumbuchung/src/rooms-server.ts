/** The rooms server, as this plugin reaches it: by a name that the composition bound. Who asks, the gateway says. */
import { Backend } from '@fachwerk/model/host';
import { failed, type UsesOf } from '@fachwerk/sdk';
import { EMPTY, catchError, filter, map, type Observable } from 'rxjs';
import { readBookings, readRooms, readSpan, type Booking, type Room, type Span } from './bookings.ts';
import type manifest from './manifest.ts';

/** Why there is no answer. Each has a text. */
export type Trouble = 'unreachable' | 'signedOut' | 'forbidden';
export type Answer<T> = { readonly value: T } | { readonly trouble: Trouble };
export interface Wanted extends Span {
  readonly room: string;
  readonly day: string;
  readonly title: string;
}

type BackendClient = UsesOf<typeof manifest>['backend'];
type Request = Parameters<BackendClient['request']>[0];
type Response = Awaited<ReturnType<BackendClient['request']>>;
const troubles = ['unreachable', 'signedOut', 'forbidden'] as const;

export class RoomsServer {
  readonly #backend: BackendClient;
  readonly #signal: AbortSignal;

  constructor(backend: BackendClient, signal: AbortSignal) {
    this.#backend = backend;
    this.#signal = signal;
  }

  rooms(): Promise<Answer<readonly Room[]>> {
    return this.#ask({ path: 'rooms', method: 'GET' }, ({ json }) => readRooms(json));
  }

  bookings(day: string): Promise<Answer<readonly Booking[]>> {
    const path = `bookings?day=${encodeURIComponent(day)}`;
    return this.#ask({ path, method: 'GET' }, ({ json }) => readBookings(json));
  }

  /** Answers when somebody else has the room; `undefined`: it is booked. */
  book(json: Wanted): Promise<Answer<Span | undefined>> {
    const sent = this.#ask<{ readonly taken?: Span }>(
      { path: 'bookings', method: 'POST', json: { ...json } },
      ({ status, json: said }) => {
        if (status === 201) return {};
        const taken = status === 409 ? readSpan((said as { taken?: unknown } | undefined)?.taken) : undefined;
        return taken && { taken };
      },
    );
    return sent.then((answer) => ('value' in answer ? { value: answer.value.taken } : answer));
  }

  /** One that is gone already is cancelled too. */
  cancel(id: string): Promise<Answer<null>> {
    return this.#ask({ path: `bookings/${encodeURIComponent(id)}`, method: 'DELETE' }, () => null);
  }

  /** The days that changed; `undefined` when something may have been missed. */
  changes(): Observable<string | undefined> {
    return this.#backend.events({ backend: 'rooms', path: 'events' }).pipe(
      filter(({ type }) => type === 'changed' || type === 'up'),
      map(({ data }) => (data as { day?: string } | null)?.day),
      // Whoever is not told sees the day as it was when it was opened.
      catchError((error: unknown) => {
        if (troubleOf(error)) return EMPTY;
        throw error;
      }),
    );
  }

  /** `read` answers `undefined` for what makes no sense: then something else answered than a rooms server. */
  async #ask<T>(request: Omit<Request, 'backend'>, read: (answer: Response) => T | undefined): Promise<Answer<T>> {
    try {
      const answer = await this.#backend.request({ backend: 'rooms', ...request }, { signal: this.#signal });
      const isKnown =
        answer.status < 300 || answer.status === 409 || (request.method === 'DELETE' && answer.status === 404);
      const value = isKnown ? read(answer) : undefined;
      return value === undefined ? { trouble: 'unreachable' } : { value };
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      return { trouble };
    }
  }
}

const troubleOf = (error: unknown): Trouble | undefined => troubles.find((code) => failed(error, Backend, code));
