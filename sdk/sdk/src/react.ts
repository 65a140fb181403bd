/** Views written with React 19: a component that gets what the view uses as props, and a hook for streams. */
import {
  createElement,
  useMemo,
  useSyncExternalStore,
  type ComponentType,
  type DependencyList,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Observable } from 'rxjs';
import type { Live } from '@fachwerk/kernel/api';
import { adoptStyles, type ViewOptions } from './adopt-styles.ts';
import { storeOf } from './stream-store.ts';
import type { ViewContext } from './view.ts';

export type { ViewOptions } from './adopt-styles.ts';

/**
 * A view as a React component. It is drawn before the view counts as shown, and unmounted when the view ends. An error
 * that no boundary of its own catches makes the view a placeholder with a retry, at the first drawing and later.
 *
 * ```tsx
 * function Rooms({ uses, ctx }: ViewProps<typeof manifest, 'rooms'>) {
 *   const rooms = useObservable(() => uses.rooms.live({ day: '2026-11-26' }), [uses.rooms]);
 *   return <ul aria-label={ctx.text('rooms')}>{rooms?.map((room) => <li key={room.id}>{room.name}</li>)}</ul>;
 * }
 * export default defineView(manifest, 'rooms', reactView(Rooms, { styles: 'li { padding: 1rem }' }));
 * ```
 */
export const reactView =
  <P, U, C>(
    component: ComponentType<{ readonly view: ViewContext<P>; readonly uses: U; readonly ctx: C }>,
    { styles }: ViewOptions = {},
  ) =>
  (view: ViewContext<P>, uses: U, ctx: C): void => {
    if (styles !== undefined) adoptStyles(view.root, styles, view.signal);
    let first: { readonly error: unknown } | undefined;
    let isShown = false;
    const root = createRoot(view.root, {
      onUncaughtError(error) {
        if (isShown) view.fail(error);
        else first = { error };
      },
    });
    view.signal.addEventListener('abort', () => root.unmount(), { once: true });
    flushSync(() => root.render(createElement(component, { view, uses, ctx }) as ReactNode));
    if (first) throw first.error;
    isShown = true;
  };

/**
 * The latest value of a stream: subscribes when the component is mounted and leaves when it is unmounted. What the
 * stream fails with is thrown while drawing, for the nearest error boundary.
 *
 * A `Live` and a topic are there once, so they are given as they are; a stream that a call makes is made by a function,
 * with what it depends on.
 *
 * ```ts
 * const locale = useObservable(ctx.locale);
 * const rooms = useObservable(() => uses.rooms.live({ day }), [uses.rooms, day]);
 * ```
 */
export function useObservable<T>(stream: Live<T>): T;
export function useObservable<T>(stream: Observable<T> | undefined): T | undefined;
export function useObservable<T>(make: () => Observable<T> | undefined, deps: DependencyList): T | undefined;
export function useObservable<T>(
  source: Observable<T> | (() => Observable<T> | undefined) | undefined,
  deps: DependencyList = [source],
): T | undefined {
  const store = useMemo(() => storeOf(typeof source === 'function' ? source() : source), deps);
  const { value, failed } = useSyncExternalStore(store.subscribe, store.read);
  if (failed) throw failed.error;
  return value;
}
