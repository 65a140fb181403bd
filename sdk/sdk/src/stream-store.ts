/** A stream as something that can be read at any time: its last value, or what it failed with. */
import type { Observable } from 'rxjs';

interface Snapshot<T> {
  readonly value: T | undefined;
  readonly failed?: { readonly error: unknown };
}
export interface StreamStore<T> {
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object until something changes. */
  readonly read: () => Snapshot<T>;
}

const NOTHING: Snapshot<never> = { value: undefined };

export function storeOf<T>(stream: Observable<T> | undefined): StreamStore<T> {
  let last: Snapshot<T> = stream && 'value' in stream ? { value: stream.value as T } : NOTHING;
  return {
    read: () => last,
    subscribe(changed) {
      const take = (next: Snapshot<T>): void => {
        last = next;
        changed();
      };
      const subscription = stream?.subscribe({
        // A Live says again what was read already.
        next: (value) => (last !== NOTHING && Object.is(value, last.value) ? undefined : take({ value })),
        error: (error: unknown) => take({ value: last.value, failed: { error } }),
      });
      return () => subscription?.unsubscribe();
    },
  };
}
