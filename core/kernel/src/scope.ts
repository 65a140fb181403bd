/**
 * What a plugin or a view took, and the giving back of it.
 *
 * Everything is added in the order in which it was taken; the end gives it back in reverse. Ending is final, may be
 * asked for twice, and has five seconds: what hangs is reported and left behind.
 */
import { endedError, FachwerkError } from './error.ts';

export type Report = (where: string, code: string, error: unknown) => void;
const END_DEADLINE = 5_000;

export class Scope {
  readonly plugin: string;
  readonly label: string;
  /** Aborted when the end begins. */
  readonly signal: AbortSignal;
  readonly report: Report;
  readonly #abort = new AbortController();
  #over: AbortController | undefined;
  #isOver = false;
  readonly #ends = new Set<() => unknown>();
  readonly #children = new Set<Scope>();
  #ending: Promise<void> | undefined;

  constructor(plugin: string, label: string, report: Report, parent?: Scope) {
    this.plugin = plugin;
    this.label = label;
    this.report = report;
    this.signal = this.#abort.signal;
    if (!parent) return;
    const forget = parent.add(() => this.end());
    parent.#children.add(this);
    this.add(() => {
      forget();
      parent.#children.delete(this);
    });
  }

  get held(): number {
    return this.#ends.size;
  }
  /** What it and all below it hold, by plugin. */
  heldByPlugin(sum = new Map<string, number>()): ReadonlyMap<string, number> {
    sum.set(this.plugin, (sum.get(this.plugin) ?? 0) + this.held);
    for (const child of this.#children) child.heldByPlugin(sum);
    return sum;
  }
  get ended(): boolean {
    return this.signal.aborted;
  }
  /** Aborted when it is over: until then what is ending may still call others, to bring its work home. */
  get over(): AbortSignal {
    this.#over ??= new AbortController();
    if (this.#isOver) this.#over.abort(this.signal.reason);
    return this.#over.signal;
  }

  /** Remembers how to give something back; the answer forgets it again, when it went by itself. */
  add(end: () => unknown): () => void {
    this.#ends.add(end);
    return () => {
      this.#ends.delete(end);
    };
  }

  end(): Promise<void> {
    this.#ending ??= this.#giveBack();
    return this.#ending;
  }

  async #giveBack(): Promise<void> {
    this.#abort.abort(endedError(this.label));
    const pending = this.#all();
    // Most ends are over at once; only what takes its time needs a limit.
    if (pending) await this.#within(pending);
    this.#isOver = true;
    this.#over?.abort(this.signal.reason);
  }

  async #within(pending: Promise<void>): Promise<void> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<'late'>((resolve) => {
      late = setTimeout(() => resolve('late'), END_DEADLINE);
    });
    if ((await Promise.race([pending, limit])) === 'late') {
      const left = this.#ends.size;
      this.report(
        'end',
        'FW1010',
        new FachwerkError('FW1010', `${this.label} did not end within five seconds; ${left} things are left.`),
      );
    }
    clearTimeout(late);
  }

  /** One after the other, the latest first. A promise only when one of them is waited for. */
  #all(): Promise<void> | undefined {
    for (let end = this.#last(); end; end = this.#last()) {
      this.#ends.delete(end);
      try {
        const pending = end();
        if (isPromise(pending)) return this.#rest(pending);
      } catch (error) {
        this.report('end', 'FW1010', error);
      }
    }
    return undefined;
  }

  async #rest(pending: PromiseLike<unknown>): Promise<void> {
    try {
      await pending;
    } catch (error) {
      this.report('end', 'FW1010', error);
    }
    await this.#all();
  }

  #last(): (() => unknown) | undefined {
    return [...this.#ends].at(-1);
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;
