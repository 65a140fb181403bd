/**
 * A stream that belongs to a scope. The scope's end completes it, and what a subscriber throws is reported with its
 * owner, also behind operators: what is derived from an owned stream is owned.
 */
import { Observable, Subscriber, type Observer, type Operator, type Subscription, type TeardownLogic } from 'rxjs';
import { codeOf } from './error.ts';
import type { Scope } from './scope.ts';

const REFUSED = 'FW2004';
type Watcher<T> = Partial<Observer<T>> | ((value: T) => void) | null | undefined;

export class Owned<T> extends Observable<T> {
  readonly scope: Scope;
  readonly about: string;

  constructor(scope: Scope, about: string, open?: (subscriber: Subscriber<T>) => TeardownLogic) {
    super(
      open &&
        ((subscriber) => {
          if (scope.ended) {
            subscriber.complete();
            return undefined;
          }
          subscriber.add(scope.add(() => subscriber.complete()));
          return open(subscriber);
        }),
    );
    this.scope = scope;
    this.about = about;
  }

  // RxJS marks it as internal and still has no other way to keep a subclass through operators.
  override lift<R>(operator?: Operator<T, R>): Observable<R> {
    const derived = new Owned<R>(this.scope, this.about);
    Object.assign(derived, { source: this, operator });
    return derived;
  }

  override subscribe(observer?: Watcher<T>): Subscription;
  override subscribe(
    next?: ((value: T) => void) | null,
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null,
  ): Subscription;
  override subscribe(
    observer?: Watcher<T>,
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null,
  ): Subscription {
    // An operator's own subscriber: it hands errors on, and the last in the chain is guarded.
    if (observer instanceof Subscriber) return super.subscribe(observer);
    return super.subscribe(this.guarded(asObserver(observer, error, complete)));
  }

  protected guarded(observer: Partial<Observer<T>>): Observer<T> {
    const fault = (error: unknown, code = 'FW3101'): void => this.scope.report(`subscriber ${this.about}`, code, error);
    const guard = (run: () => void): void => {
      try {
        run();
      } catch (error) {
        fault(error);
      }
    };
    return {
      next: (value) => guard(() => observer.next?.(value)),
      error: (error: unknown) =>
        observer.error
          ? guard(() => observer.error?.(error))
          : // A stream that may not be followed is no subscriber that throws.
            fault(error, codeOf(error) === REFUSED ? REFUSED : undefined),
      complete: () => guard(() => observer.complete?.()),
    };
  }
}

const asObserver = <T>(
  observer: Watcher<T>,
  error?: ((error: unknown) => void) | null,
  complete?: (() => void) | null,
): Partial<Observer<T>> =>
  typeof observer === 'object' && observer !== null
    ? observer
    : { ...(observer && { next: observer }), ...(error && { error }), ...(complete && { complete }) };
