/** Views written with Lit: a function from what it uses to a template, drawn again when a stream it watches emits. */
import { render, type TemplateResult } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { ViewContext } from './view.ts';

/** Asks a drawing view for the latest value of a stream; the first use subscribes, the view's end unsubscribes. */
export type Watch = <T, S = undefined>(stream: Observable<T>, start?: S) => T | S;

/**
 * A view as a template. `draw` runs again, at most once a microtask, after any watched stream emits.
 * Make streams once, outside `draw`: a stream made while drawing would be a new one each time.
 *
 * ```ts
 * export default defineView(manifest, 'rooms', litView((view, { rooms }, ctx) => {
 *   const live = rooms.live({ from: '2026-11-24', to: '2026-11-25' });
 *   return (watch) => html`<ul>${watch(live, []).map((room) => html`<li>${room.name}</li>`)}</ul>`;
 * }));
 * ```
 */
export const litView =
  <P, U, C>(make: (view: ViewContext<P>, uses: U, ctx: C) => (watch: Watch) => TemplateResult) =>
  (view: ViewContext<P>, uses: U, ctx: C): void => {
    const draw = make(view, uses, ctx);
    const watched = new Map<Observable<unknown>, { value?: unknown; has: boolean; subscription?: Subscription }>();
    let pending = false;
    const redraw = (): void => {
      if (pending || view.signal.aborted) return;
      pending = true;
      queueMicrotask(() => {
        pending = false;
        if (!view.signal.aborted) render(draw(watch), view.root);
      });
    };
    const watch: Watch = <T, S>(stream: Observable<T>, start?: S) => {
      let entry = watched.get(stream);
      if (!entry) {
        const made: { value?: unknown; has: boolean; subscription?: Subscription } = { has: false };
        watched.set(stream, (entry = made));
        made.subscription = stream.subscribe((value) => {
          made.value = value;
          made.has = true;
          redraw();
        });
      }
      return (entry.has ? entry.value : start) as T | S;
    };
    view.signal.addEventListener(
      'abort',
      () => {
        for (const { subscription } of watched.values()) subscription?.unsubscribe();
        render(null, view.root);
      },
      { once: true },
    );
    render(draw(watch), view.root);
  };
