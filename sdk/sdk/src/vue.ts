// oxlint-disable-next-line typescript/triple-slash-reference -- what it declares is no module that could be imported
/// <reference path="../files/vue-files.d.ts" preserve="true" />
/** Views written with Vue 3: a component that asks for what the view uses, and a composable for streams. */
import {
  createApp,
  customRef,
  hasInjectionContext,
  inject,
  onScopeDispose,
  watch,
  type Component,
  type InjectionKey,
  type Ref,
  type WatchSource,
} from 'vue';
import type { Observable } from 'rxjs';
import type { Live, Manifest } from '@fachwerk/kernel/api';
import { adoptStyles, type ViewOptions } from './adopt-styles.ts';
import { storeOf, type StreamStore } from './stream-store.ts';
import type { ViewContext, ViewProps } from './view.ts';

export type { ViewOptions } from './adopt-styles.ts';

type Given = { readonly view: unknown; readonly uses: unknown; readonly ctx: unknown };
const given: InjectionKey<Given> = Symbol('fachwerk.view');

/**
 * A view as a Vue component. It is drawn before the view counts as shown, and unmounted when the view ends; an error
 * that nothing catches makes the view a placeholder with a retry. Styles of single-file components come along.
 *
 * Vue makes a Trusted Types policy as it loads, so its plugins say `tiers: ['isolated']`.
 *
 * ```ts
 * import Rooms from './rooms.vue';
 * export default defineView(manifest, 'rooms', vueView(Rooms));
 * ```
 */
export const vueView =
  (component: Component, { styles }: ViewOptions = {}) =>
  (view: ViewContext, uses: unknown, ctx: unknown): void => {
    if (styles !== undefined) adoptStyles(view.root, styles, view.signal);
    let first: { readonly error: unknown } | undefined;
    let isShown = false;
    const app = createApp(component);
    app.provide(given, { view, uses, ctx });
    app.config.errorHandler = (error) => {
      if (isShown) view.fail(error);
      else first ??= { error };
    };
    app.mixin({
      beforeCreate() {
        const { styles: own } = this.$options as { styles?: readonly string[] };
        if (own) adoptStyles(view.root, own, view.signal);
      },
    });
    view.signal.addEventListener('abort', () => app.unmount(), { once: true });
    app.mount(view.root);
    if (first) throw first.error;
    isShown = true;
  };

/**
 * Where the view is shown, what it uses, and its context; in `setup` of any of its components.
 *
 * ```ts
 * const { uses, ctx } = useView<typeof manifest, 'rooms'>();
 * ```
 */
export function useView<M extends Manifest, K extends keyof NonNullable<M['provides']>>(): ViewProps<M, K> {
  const found = hasInjectionContext() ? inject(given, undefined) : undefined;
  if (!found) throw new Error('FW8200: useView() is for components of a view: show it with vueView().');
  return found as ViewProps<M, K>;
}

/**
 * The latest value of a stream as a ref: subscribes now and leaves with the component. What the stream fails with is
 * thrown where the ref is read.
 *
 * A function is called again, and its stream followed instead, when a ref that it reads changes.
 *
 * ```ts
 * const locale = useObservable(ctx.locale);
 * const rooms = useObservable(() => uses.rooms.live({ day: day.value }));
 * ```
 */
export function useObservable<T>(stream: Live<T>): Readonly<Ref<T>>;
export function useObservable<T>(
  stream: Observable<T> | (() => Observable<T> | undefined) | undefined,
): Readonly<Ref<T | undefined>>;
export function useObservable<T>(
  source: Observable<T> | (() => Observable<T> | undefined) | undefined,
): Readonly<Ref<T | undefined>> {
  let store: StreamStore<T> = storeOf(undefined);
  let leave = (): void => {};
  let changed = (): void => {};
  const follow = (stream: Observable<T> | undefined): void => {
    leave();
    store = storeOf(stream);
    leave = store.subscribe(() => changed());
    changed();
  };
  const latest = customRef<T | undefined>((track, trigger) => {
    changed = trigger;
    return {
      get() {
        track();
        const { value, failed } = store.read();
        if (failed) throw failed.error;
        return value;
      },
      set() {
        throw new TypeError('FW8201: a stream is read; it changes by what it emits.');
      },
    };
  });
  if (typeof source === 'function')
    watch(source as WatchSource<Observable<T> | undefined>, follow, { immediate: true });
  else follow(source);
  onScopeDispose(() => leave());
  return latest;
}
