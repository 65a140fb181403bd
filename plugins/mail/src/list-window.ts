/** A list of any length, of which only a stretch around what is seen is watched. */
import type { EmailSummary, Window } from '@fachwerk/model/mail';
import { distinctUntilChanged, map, switchMap, type Observable } from 'rxjs';

export interface Range {
  readonly first: number;
  readonly last: number;
}
export interface Rows {
  readonly position: number;
  readonly items: readonly EmailSummary[];
  readonly total: number;
  readonly staleSince: string | undefined;
}

const step = 50;

/** In steps, so that scrolling within a stretch asks for nothing; with a step ahead on each side. */
export function stretch({ first, last }: Range): { position: number; limit: number } {
  const from = Math.max(0, Math.floor(first / step) - 1);
  const to = Math.floor(Math.max(first, last) / step) + 2;
  return { position: from * step, limit: (to - from) * step };
}

/** `watch` is the store's; the rows last given stay until those of the next stretch are there. */
export const listWindow = (
  watch: (window: { position: number; limit: number }) => Observable<Window>,
  range: Observable<Range>,
): Observable<Rows> =>
  range.pipe(
    map((seen) => stretch(seen)),
    distinctUntilChanged((a, b) => a.position === b.position && a.limit === b.limit),
    switchMap((window) => watch(window)),
    map(({ position, items, total, staleSince }) => ({ position, items, total, staleSince })),
  );
