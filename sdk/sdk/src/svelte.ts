/**
 * Views written with Svelte 5. Streams need no adapter: `$rooms` in a component works on an observable as on a store.
 *
 * ```svelte
 * <script lang="ts">
 *   let { uses, ctx }: ViewProps<typeof manifest, 'rooms'> = $props();
 *   const rooms = uses.rooms.live({ day: '2026-11-26' });
 * </script>
 * <ul aria-label={ctx.text('rooms')}>{#each $rooms ?? [] as room (room.id)}<li>{room.name}</li>{/each}</ul>
 * ```
 */
import { flushSync, mount, unmount, type Component } from 'svelte';
import ViewBoundary from '../files/view-boundary.svelte';
import { adoptStyles, type ViewOptions } from './adopt-styles.ts';
import type { ViewContext } from './view.ts';

export type { ViewOptions } from './adopt-styles.ts';

/**
 * A view as a Svelte component with the props `view`, `uses` and `ctx`. It is drawn before the view counts as shown,
 * and unmounted when the view ends; an error that no boundary of its own catches makes the view a placeholder.
 *
 * Svelte makes a Trusted Types policy as it loads, so its plugins say `tiers: ['isolated']`.
 *
 * ```ts
 * import Rooms from './rooms.svelte';
 * export default defineView(manifest, 'rooms', svelteView(Rooms));
 * ```
 */
export const svelteView =
  <P, U, C>(
    // The host gives all three; a component takes those that it names.
    component: Component<{ view: ViewContext<P>; uses: U; ctx: C }>,
    { styles }: ViewOptions = {},
  ) =>
  (view: ViewContext<P>, uses: U, ctx: C): void => {
    if (styles !== undefined) adoptStyles(view.root, styles, view.signal);
    let first: { readonly error: unknown } | undefined;
    let isShown = false;
    const onerror = (error: unknown): void => {
      if (isShown) view.fail(error);
      else first ??= { error };
    };
    const mounted = mount(ViewBoundary, {
      target: view.root,
      props: { component, props: { view, uses, ctx }, onerror },
    });
    view.signal.addEventListener('abort', () => void unmount(mounted), { once: true });
    flushSync();
    if (first) throw first.error;
    isShown = true;
  };
