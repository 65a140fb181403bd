/** One exchange with the server through `backend@1`: every way it can fail becomes a `JmapError`. */
import { failed, type InputOf, type OutputOf, type Used } from '@fachwerk/sdk';
import { Backend } from '@fachwerk/model/host';
import { BehaviorSubject, type Observable } from 'rxjs';
import { isObject } from './check.ts';
import { JmapError } from './jmap-error.ts';

type Request = Omit<InputOf<typeof Backend, 'request'>, 'backend'>;
type Answer = OutputOf<typeof Backend, 'request'>;
export interface Reach {
  readonly reached: boolean;
  readonly since: string;
}

export class Relay {
  readonly #backend: Used<typeof Backend>;
  readonly #reach = new BehaviorSubject<Reach>({ reached: true, since: new Date().toISOString() });
  readonly name: string;
  readonly reach: Observable<Reach> = this.#reach.asObservable();

  constructor(backend: Used<typeof Backend>, name: string) {
    this.#backend = backend;
    this.name = name;
  }

  get now(): Reach {
    return this.#reach.value;
  }

  events(path: string): Observable<{ type: string; data: unknown }> {
    return this.#backend.events({ backend: this.name, path });
  }

  progress(id: string): Observable<{ sent: number; total: number }> {
    return this.#backend.progress({ id });
  }

  /** Gives any answer below 500 but 401 and 403. `time`: milliseconds until no answer is awaited any more. */
  async exchange(request: Request, time: number, signal?: AbortSignal): Promise<Answer> {
    const late = time > 0 ? AbortSignal.timeout(time) : undefined;
    const signals = [signal, late].filter((one) => one !== undefined);
    try {
      const answer = await this.#backend.request(
        { backend: this.name, ...request },
        signals.length > 0 ? { signal: AbortSignal.any(signals) } : {},
      );
      return this.#judge(answer);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw this.#explain(error, late?.aborted === true);
    }
  }

  #judge(answer: Answer): Answer {
    if (answer.status === 401) throw new JmapError('FW6002', 'The server asks to sign in again.');
    // A server that refuses a blob or a request says so as an RFC 7807 problem; a relay does not.
    if (answer.status === 403 && !problemType(answer))
      throw new JmapError('FW6008', 'The relay or the server refuses this backend.');
    if (answer.status >= 500) throw new JmapError('FW6001', `The server answers ${answer.status}.`);
    this.#say(true);
    return answer;
  }

  #explain(error: unknown, late: boolean): JmapError {
    const mapped = toJmapError(error, late);
    if (mapped.code === 'FW6001') this.#say(false);
    return mapped;
  }

  /** An answer that cannot be read is no reach either; said by whoever reads it. */
  lost(): void {
    this.#say(false);
  }

  #say(reached: boolean): void {
    if (this.#reach.value.reached !== reached) this.#reach.next({ reached, since: new Date().toISOString() });
  }
}

const toJmapError = (error: unknown, late: boolean): JmapError => {
  if (error instanceof JmapError) return error;
  if (failed(error, Backend, 'signedOut')) return new JmapError('FW6002', 'The session has ended.', { cause: error });
  if (failed(error, Backend, 'forbidden'))
    return new JmapError('FW6008', 'The relay refuses this backend.', { cause: error });
  if (isObject(error) && error['code'] === 'FW1009')
    return new JmapError('FW6009', 'The connector has been stopped.', { cause: error });
  return new JmapError('FW6001', late ? 'The server did not answer in time.' : 'The server cannot be reached.', {
    cause: error,
    late,
  });
};

/** The type of an RFC 7807 problem, without JMAP's prefix. */
export const problemType = (answer: Answer): string | undefined => {
  const type = isObject(answer.json) ? answer.json['type'] : undefined;
  return typeof type === 'string' ? type.replace('urn:ietf:params:jmap:error:', '') : undefined;
};
