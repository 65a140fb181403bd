/** Views written with Lit: a function from what it uses to a template, drawn again when a stream it watches emits. */
import { render, type TemplateResult } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import { adoptStyles, type ViewOptions } from './adopt-styles.ts';
import type { ViewContext } from './view.ts';

export type { ViewOptions } from './adopt-styles.ts';

/** Asks a drawing view for the latest value of a stream; the first use subscribes, the view's end unsubscribes. */
export interface Watch {
  <T>(stream: Observable<T>, start: NoInfer<T>): T;
  <T, S = undefined>(stream: Observable<T>, start?: S): T | S;
}

/**
 * A view as a template. `draw` runs again, at most once a microtask, after any watched stream emits.
 * Make streams once, outside `draw`: a stream made while drawing would be a new one each time. What a later drawing
 * throws makes the view a placeholder with a retry, as what the first one throws.
 *
 * ```ts
 * export default defineView(manifest, 'rooms', litView((view, { rooms }, ctx) => {
 *   const live = rooms.live({ from: '2026-11-24', to: '2026-11-25' });
 *   return (watch) => html`<ul>${watch(live, []).map((room) => html`<li>${room.name}</li>`)}</ul>`;
 * }));
 * ```
 */
export const litView =
  <P, U, C>(
    make: (view: ViewContext<P>, uses: U, ctx: C) => (watch: Watch) => TemplateResult,
    { styles }: ViewOptions = {},
  ) =>
  (view: ViewContext<P>, uses: U, ctx: C): void => {
    if (styles !== undefined) adoptStyles(view.root, styles, view.signal);
    const draw = make(view, uses, ctx);
    let pending = false;
    const redraw = (): void => {
      if (pending || view.signal.aborted) return;
      pending = true;
      queueMicrotask(() => {
        pending = false;
        if (view.signal.aborted) return;
        try {
          render(draw(watch), view.root);
        } catch (error) {
          view.fail(error);
        }
      });
    };
    const { watch, leave } = watching(redraw);
    const end = (): void => {
      leave();
      render(null, view.root);
    };
    view.signal.addEventListener('abort', end, { once: true });
    render(draw(watch), view.root);
  };

interface Watched {
  value?: unknown;
  has: boolean;
  subscription?: Subscription;
}

function watching(changed: () => void): { readonly watch: Watch; readonly leave: () => void } {
  const all = new Map<Observable<unknown>, Watched>();
  const follow = (stream: Observable<unknown>): Watched => {
    const made: Watched = { has: false };
    all.set(stream, made);
    made.subscription = stream.subscribe((value) => {
      made.value = value;
      made.has = true;
      changed();
    });
    return made;
  };
  const watch: Watch = <T, S>(stream: Observable<T>, start?: S) => {
    const { has, value } = all.get(stream) ?? follow(stream);
    return (has ? value : start) as T | S;
  };
  const leave = (): void => {
    for (const { subscription } of all.values()) subscription?.unsubscribe();
  };
  return { watch, leave };
}
