/** How wide a person made the panes, kept for the next time. */
import { BehaviorSubject, catchError, EMPTY } from 'rxjs';
import type { Uses } from './uses.ts';

export interface PaneSizes {
  /** In rem. */
  readonly start: number;
  readonly end: number;
}
const key = 'panes';

const isSizes = (value: unknown): value is PaneSizes =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number';

export function paneSizes({ storage }: Pick<Uses, 'storage'>, signal: AbortSignal) {
  const sizes$ = new BehaviorSubject<PaneSizes | undefined>(undefined);
  // Widths are a comfort: without the gateway they are as they were made.
  const watching = storage
    .watch({ key })
    .pipe(catchError(() => EMPTY))
    .subscribe(({ value }) => {
      if (isSizes(value)) sizes$.next(value);
    });
  signal.addEventListener('abort', () => watching.unsubscribe(), { once: true });
  return {
    sizes$,
    async keep(sizes: PaneSizes): Promise<void> {
      sizes$.next(sizes);
      await storage.set({ key, value: { start: sizes.start, end: sizes.end } });
    },
  };
}
