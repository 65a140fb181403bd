/**
 * A small JMAP client. Calls made in the same microtask travel in one request; what only reads, or may safely happen
 * twice, is repeated when the server was not reached, and nothing else is.
 */
import { BehaviorSubject, filter, type Observable } from 'rxjs';
import { isObject } from './check.ts';
import { fromWire, toWire, type Answers, type Bundle } from './invocation.ts';
import { isJmapError, JmapError } from './jmap-error.ts';
import { problemType, type Relay } from './relay.ts';
import { CORE, MAIL, PRINCIPALS, readSession, SUBMISSION, type Session } from './session.ts';
import { wait } from './wait.ts';

interface Options {
  /** May happen twice: sent again when there was no answer, and together with others. Default: for reading methods. */
  readonly repeat?: boolean;
  readonly signal?: AbortSignal;
}
interface Job {
  readonly bundle: Bundle;
  readonly repeat: boolean;
  readonly signal: AbortSignal | undefined;
  done(responses: readonly unknown[], prefix: string): void;
  fail(error: unknown): void;
}

const SESSION = 'session';
const TIME = 30_000;
const PAUSES = [250, 1000];
const reads = (method: string): boolean => !/\/(set|copy|import)$/.test(method);

export class Client {
  readonly relay: Relay;
  readonly #session = new BehaviorSubject<Session | undefined>(undefined);
  #reading: Promise<Session> | undefined;
  #told: string | undefined;
  #queue: Job[] = [];
  #open = 0;
  readonly #waiting: (() => void)[] = [];
  /** The session, read first when somebody asks, and again when the server says that it changed. */
  readonly sessions: Observable<Session> = this.#session.pipe(filter((session) => session !== undefined));

  constructor(relay: Relay) {
    this.relay = relay;
  }

  session(signal?: AbortSignal): Promise<Session> {
    return this.#session.value ? Promise.resolve(this.#session.value) : this.readSession(signal);
  }

  readSession(signal?: AbortSignal): Promise<Session> {
    this.#reading ??= this.#patiently(() => this.#askSession()).finally(() => (this.#reading = undefined));
    return signal ? Promise.race([this.#reading, aborted(signal)]) : this.#reading;
  }

  async #askSession(): Promise<Session> {
    const answer = await this.relay.exchange({ path: SESSION, method: 'GET', as: 'json' }, TIME);
    const session = this.#read(() => readSession(answer.json, SESSION));
    this.#session.next(session);
    return session;
  }

  run<const B extends Bundle>(bundle: B, { repeat, signal }: Options = {}): Promise<Answers<B>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      if (this.#queue.length === 0) queueMicrotask(() => void this.#flush());
      this.#queue.push({
        bundle,
        repeat: repeat ?? bundle.every(({ method }) => reads(method)),
        signal,
        done: (responses, prefix) => {
          try {
            resolve(this.#read(() => fromWire(bundle, prefix, responses)));
          } catch (error) {
            reject(error);
          }
        },
        fail: reject,
      });
    });
  }

  async #flush(): Promise<void> {
    const jobs = this.#queue;
    this.#queue = [];
    try {
      const session = await this.session();
      for (const group of this.#groups(jobs, session)) void this.#send(group, session);
    } catch (error) {
      for (const job of jobs) job.fail(error);
    }
  }

  /** Repeatable jobs share requests as far as the server allows; each other one travels alone. */
  #groups(jobs: readonly Job[], { limits }: Session): Job[][] {
    const groups: Job[][] = [];
    let shared: Job[] = [];
    let calls = 0;
    for (const job of jobs) {
      if (!job.repeat) {
        groups.push([job]);
        continue;
      }
      if (shared.length === 0 || calls + job.bundle.length > limits.maxCallsInRequest) {
        groups.push((shared = []));
        calls = 0;
      }
      shared.push(job);
      calls += job.bundle.length;
    }
    return groups;
  }

  async #send(jobs: readonly Job[], session: Session): Promise<void> {
    const calls = jobs.flatMap((job, index) => toWire(job.bundle, String(index)));
    try {
      const using = capabilities(
        calls.map(([method]) => method),
        session,
      );
      const json = { using, methodCalls: calls };
      if (JSON.stringify(json).length > session.limits.maxSizeRequest)
        throw new JmapError('FW6006', 'This is more than the server takes at once.', { type: 'requestTooLarge' });
      const post = (): Promise<unknown> => this.#post(session, json, together(jobs));
      const answer = await (jobs.every((job) => job.repeat) ? this.#patiently(post) : post());
      const responses = this.#read(() => readResponses(answer));
      jobs.forEach((job, index) => job.done(responses, String(index)));
      this.#compare(answer, session);
    } catch (error) {
      for (const job of jobs) job.fail(job.signal?.aborted ? job.signal.reason : error);
    }
  }

  async #post(session: Session, json: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    if (this.#open >= session.limits.maxConcurrentRequests)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#open += 1;
    try {
      const answer = await this.relay.exchange(
        { path: session.apiUrl, method: 'POST', json: json as never, as: 'json' },
        TIME,
        signal,
      );
      if (answer.status === 429) throw new JmapError('FW6001', 'The server asks for patience.');
      if (answer.status >= 400) {
        const type = problemType(answer);
        throw new JmapError('FW6006', `The server refused the request (${answer.status} ${type ?? ''}).`, { type });
      }
      return answer.json;
    } finally {
      this.#open -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await ask();
      } catch (error) {
        if (!isJmapError(error, 'FW6001') && !(isJmapError(error, 'FW6006') && error.type === 'limit')) throw error;
        await wait(pause);
      }
    }
    return ask();
  }

  /** What cannot be read counts as not reached: the server is there and does not help. */
  #read<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (isJmapError(error, 'FW6003', 'FW6004')) this.relay.lost();
      throw error;
    }
  }

  /** Accounts come and go by sharing. A session that cannot be read now is read at the next difference. */
  #compare(answer: unknown, session: Session): void {
    const state = isObject(answer) ? answer['sessionState'] : undefined;
    if (typeof state !== 'string' || state === session.state || state === this.#told) return;
    // Once for each: a server whose two states never agree is not asked without end.
    this.#told = state;
    this.readSession().catch(() => (this.#told = undefined));
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (signal.aborted) reject(signal.reason as Error);
  });

const readResponses = (answer: unknown): readonly unknown[] => {
  const responses = isObject(answer) ? answer['methodResponses'] : undefined;
  if (!Array.isArray(responses)) throw new JmapError('FW6003', 'The server does not answer as JMAP.');
  return responses;
};

/** Ends the request when nobody who is in it waits any more. */
const together = (jobs: readonly Job[]): AbortSignal | undefined => {
  const signals = jobs.flatMap(({ signal }) => (signal ? [signal] : []));
  if (signals.length < jobs.length) return undefined;
  if (signals.length === 1) return signals[0];
  const all = new AbortController();
  let left = signals.length;
  for (const signal of signals)
    signal.addEventListener('abort', () => (left -= 1) === 0 && all.abort(signal.reason), { once: true });
  return all.signal;
};

const capabilityOf = (method: string): string => {
  if (method.startsWith('Principal/')) return PRINCIPALS;
  return /^(Identity|EmailSubmission)\//.test(method) ? SUBMISSION : MAIL;
};

/** Only what is used: a vendor's capability would change the answers. */
const capabilities = (methods: readonly string[], session: Session): string[] => {
  const needed = new Set(methods.map(capabilityOf));
  for (const capability of needed)
    if (!session.capabilities.has(capability))
      throw new JmapError('FW6007', `The server lacks ${capability}.`, { type: 'unknownCapability' });
  // EmailSubmission/set may touch mails as well.
  return [CORE, ...new Set([MAIL, ...needed])];
};
