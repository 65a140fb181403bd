import { viewDefiner } from '@fachwerk/kernel/api';
import type {
  ContextOf,
  DefineView,
  Entry as EntryIn,
  Manifest,
  Need,
  PointName,
  UsesOf as UsesIn,
  ViewContext as ViewIn,
  ViewName,
} from '@fachwerk/kernel/api';

/** Somebody's contribution to a point of yours, ready to use: `run` its command, `mount` its view. */
export type Entry<D, C, V extends Need | 'none' = 'none', K extends Need | 'none' = 'none'> = EntryIn<
  D,
  C,
  V,
  K,
  HTMLElement
>;
/** An entry of this point, for whoever opens it: `EntryOf<typeof Widget>`. */
export type EntryOf<N> = N extends PointName<infer D, infer C, infer V, infer K> ? Entry<D, C, V, K> : never;
/** What a plugin with this manifest gets: everything it uses and opens, under the names it chose. */
export type UsesOf<M extends Manifest> = UsesIn<M, HTMLElement>;
/** Where a view is shown and with what. Whatever is bound to `signal` ends with it. */
export type ViewContext<P = unknown> = ViewIn<P, HTMLElement>;
/**
 * What the view `K` of a plugin with this manifest is shown with: props of a component in React and Svelte, the answer
 * of `useView` in Vue, properties of an element.
 *
 * ```ts
 * function Rooms({ view, uses, ctx }: ViewProps<typeof manifest, 'rooms'>) { … }
 * ```
 */
export interface ViewProps<M extends Manifest, K extends keyof NonNullable<M['provides']>> {
  /** Where it is shown, with what, and until when. */
  readonly view: ViewContext<NonNullable<M['provides']>[K] extends ViewName<infer P> ? P : never>;
  /** Everything that the manifest uses and opens, under the names it chose. */
  readonly uses: UsesOf<M>;
  /** Texts, language, settings, log. */
  readonly ctx: ContextOf<M>;
}

/**
 * One view of a plugin, in a module of its own.
 *
 * It runs once for each place where it is shown, with its own `uses` and its own end; it shares no variable with
 * `start` or another view. What it throws becomes a placeholder with a code and a retry.
 *
 * ```ts
 * export default defineView(manifest, 'rooms', async ({ root, signal }, { rooms }, ctx) => {
 *   const free = await rooms.free({ from: '2026-11-23', to: '2026-11-24' }, { signal });
 *   root.textContent = ctx.text('free', { n: free.length });
 * });
 * ```
 */
export const defineView: DefineView<HTMLElement> = viewDefiner<HTMLElement>();

/**
 * A view that is one custom element: it gets `view`, `uses` and `ctx` as properties before it is connected.
 *
 * The element's class is handed in, not its tag, because the host owns tag names: two versions can be on one page.
 *
 * ```ts
 * export default defineView(manifest, 'rooms', elementView(RoomsElement));
 * ```
 */
export const elementView =
  <P, U, C>(element: new () => HTMLElement & { view: ViewContext<P>; uses: U; ctx: C }) =>
  (view: ViewContext<P>, uses: U, ctx: C): void => {
    tagOf(element);
    const made = new element();
    made.view = view;
    made.uses = uses;
    made.ctx = ctx;
    view.root.append(made);
    view.signal.addEventListener('abort', () => made.remove(), { once: true });
  };

let count = 0;
/**
 * The tag of an element that is inside of a view, as `elementView` gives one to the view itself: the class is defined under
 * a tag that nobody else has, so that two versions of a plugin can be on one page.
 *
 * ```ts
 * // For a template of `lit/static-html.js`; without Lit: document.createElement(tagOf(RoomCard)).
 * const roomCard = unsafeStatic(tagOf(RoomCard));
 * html`<${roomCard} .room=${room}></${roomCard}>`;
 * ```
 */
export function tagOf(element: CustomElementConstructor): string {
  const known = customElements.getName(element);
  if (known !== null) return known;
  count += 1;
  // A class can be defined once; the letters keep two builds of one plugin apart.
  const tag = `fw-view-${count.toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
  customElements.define(tag, element);
  return tag;
}
