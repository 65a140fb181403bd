/**
 * One open stream of a service. Of `replace` items it is opened again when its provider comes back, and the consumer
 * sees no error; of `add` items it ends with FW1304, because what was missed cannot be made up for.
 */
import type { Observable, Subscriber, Subscription } from 'rxjs';
import type { Caller } from './api/plugin.ts';
import { FachwerkError } from './error.ts';
import type { Scope } from './scope.ts';

const AGAIN = 20;
export type Served = (input: unknown, caller: Caller<string>) => unknown;

export interface ServingOptions {
  readonly about: string;
  readonly replace: boolean;
  readonly provider: () => Promise<{ served: Served; scope: Scope }>;
  readonly open: (served: Served, ended: AbortSignal) => Observable<unknown>;
  readonly prepare: (item: unknown) => unknown;
  readonly meaning: (error: unknown, provider: Scope, ended: AbortSignal) => unknown;
}

export class Serving {
  readonly #subscriber: Subscriber<unknown>;
  readonly #options: ServingOptions;
  #inner: Subscription | undefined;
  #leave = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(subscriber: Subscriber<unknown>, options: ServingOptions) {
    this.#subscriber = subscriber;
    this.#options = options;
    void this.#open();
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#inner?.unsubscribe();
    this.#leave.abort(new FachwerkError('FW1009', 'Nobody listens any more.'));
  }

  async #open(): Promise<void> {
    const subscriber = this.#subscriber;
    try {
      const { served, scope } = await this.#options.provider();
      if (!subscriber.closed) this.#join(served, scope);
    } catch (error) {
      subscriber.error(error);
    }
  }

  #join(served: Served, provider: Scope): void {
    const subscriber = this.#subscriber;
    const { replace } = this.#options;
    this.#leave = new AbortController();
    const ended = AbortSignal.any([this.#leave.signal, provider.signal]);
    const forget = provider.add(() => this.#ended(provider));
    try {
      this.#inner = this.#options.open(served, ended).subscribe({
        next: (item) => subscriber.next(this.#options.prepare(item)),
        error: (error: unknown) => {
          forget();
          subscriber.error(this.#options.meaning(error, provider, ended));
        },
        complete: () => {
          forget();
          // Of `replace` items the last one stands for as long as somebody listens.
          if (!replace) subscriber.complete();
        },
      });
    } catch (error) {
      forget();
      throw this.#options.meaning(error, provider, ended);
    }
    this.#inner.add(forget);
    if (subscriber.closed) this.#inner.unsubscribe();
  }

  #ended({ plugin }: Scope): void {
    const { replace, about } = this.#options;
    this.#inner?.unsubscribe();
    if (replace) this.#timer = setTimeout(() => void this.#open(), AGAIN);
    else this.#subscriber.error(new FachwerkError('FW1304', `"${plugin}", which serves ${about}, has ended.`));
  }
}
