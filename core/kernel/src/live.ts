import { BehaviorSubject, type Observable } from 'rxjs';
import type { Live } from './api/plugin.ts';
import { Owned } from './owned.ts';
import type { Scope } from './scope.ts';

type Valued<T> = Observable<T> & { readonly value: T };
class OwnedValue<T> extends Owned<T> {
  readonly #source: Valued<T>;

  constructor(scope: Scope, about: string, source: Valued<T>) {
    super(scope, about, (subscriber) => source.subscribe(subscriber));
    this.#source = source;
  }

  get value(): T {
    return this.#source.value;
  }
}

/** A value now and from now on, as one owner sees it. */
export const live = <T>(scope: Scope, about: string, source: Valued<T>): Live<T> =>
  new OwnedValue<T>(scope, about, source);

/** Follows a stream as long as the scope lasts. Resolves with its first value; rejects when it ends without one. */
export const follow = <T>(scope: Scope, source: Observable<T>): Promise<BehaviorSubject<T>> =>
  new Promise((resolve, reject) => {
    let kept: BehaviorSubject<T> | undefined;
    const subscription = source.subscribe({
      next: (value) => {
        if (kept) kept.next(value);
        else resolve((kept = new BehaviorSubject(value)));
      },
      error: reject,
      complete: () => kept ?? reject(new Error('the context ended before it had a value')),
    });
    scope.add(() => subscription.unsubscribe());
  });
