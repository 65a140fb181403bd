import { BehaviorSubject, type Observable } from 'rxjs';
import type { Live } from './api/plugin.ts';
import { Owned } from './owned.ts';
import type { Scope } from './scope.ts';

/** A value now and from now on, as one owner sees it. */
export const live = <T>(scope: Scope, about: string, source: Observable<T> & { readonly value: T }): Live<T> => {
  const stream = new Owned<T>(scope, about, (subscriber) => source.subscribe(subscriber));
  return Object.defineProperty(stream, 'value', { get: () => source.value }) as Owned<T> & { readonly value: T };
};

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
