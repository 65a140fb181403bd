/** A plugin: its manifest, one function from what it uses to what it provides, and its views, each a module of its own. */
import type { Observable } from 'rxjs';
import type {
  Call,
  CommandName,
  ErrorsOf,
  EventName,
  Members,
  NamedBy,
  OptionalName,
  PointName,
  ServiceName,
  SettingsName,
  StateName,
  Stream,
  ViewName,
} from './names.ts';
import type { Manifest, Tier } from './manifest.ts';
import type { Need } from './shapes.ts';

// What a plugin uses arrives under the names it chose, ready to use.
/** What a call may be given beside its input: a `signal` that ends it. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}
type Args<I> = undefined extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];
/** Emits at once, then at each change; never errors. */
export interface Live<T> extends Observable<T> {
  readonly value: T;
}
/** A service as its consumer sees it: a stand-in, there at once, connected at first use. A stream ends by unsubscribing and nothing else. */
export type Client<M extends Members> = {
  readonly [K in keyof M]: M[K] extends Call<infer I, infer O, any>
    ? (...args: Args<I>) => Promise<O>
    : M[K] extends Stream<infer I, infer O, any>
      ? (...args: undefined extends I ? [input?: I] : [input: I]) => Observable<O>
      : never;
};
/** What came over the bus. `source` is stamped by the host, never by the sender. */
export interface Fact<T> {
  readonly data: T;
  readonly source: string;
  readonly time: number;
  readonly id: string;
}
/** Somebody's contribution, ready to use: its text in the person's language, its view mountable, its command callable. */
export type Entry<D, C, V extends Need | 'none' = 'none', K extends Need | 'none' = 'none', R = unknown> = {
  readonly id: string;
  readonly plugin: string;
  readonly data: D;
} & (K extends 'required'
  ? { run(context: C): Promise<void> }
  : K extends 'optional'
    ? { run?(context: C): Promise<void> }
    : unknown) &
  (V extends 'required' ? Mountable<C, R> : V extends 'optional' ? Partial<Mountable<C, R>> : unknown);
/** `context` may change while it is shown. It stays until the signal is aborted. */
interface Mountable<C, R> {
  mount(root: R, context: Observable<C>, signal: AbortSignal): void;
}
/** What entries of one's own point name. Only ids that an entry names; anything else is FW2006. */
export interface NamedThings {
  topic(id: string): Observable<Fact<unknown>>;
  run(id: string, input: unknown, options?: CallOptions): Promise<unknown>;
}
/** What a thing that is used looks like in code: a service as a client, a command as a function, a topic as a stream, an optional thing or `undefined`. */
export type Used<N> =
  N extends OptionalName<infer O>
    ? Used<O> | undefined
    : N extends NamedBy
      ? NamedThings
      : N extends ServiceName<infer M>
        ? Client<M>
        : N extends CommandName<infer I, infer O, any>
          ? (...args: Args<I>) => Promise<O>
          : N extends EventName<infer T>
            ? Observable<Fact<T>>
            : N extends StateName<infer T>
              ? Observable<Fact<T> | undefined>
              : never;
type Opened<N, R> =
  N extends PointName<infer D, infer C, infer V, infer K>
    ? (context?: C) => Observable<readonly Entry<D, C, V, K, R>[]>
    : never;

// What it provides is returned under the names it promised.
/** One call being carried out: for whom, until when, with whose permissions. `signal` is aborted too when a stream is left. */
export interface Caller<E extends string = never> {
  readonly source: string;
  readonly signal: AbortSignal;
  readonly granted: (permission: string) => boolean;
  /** An error that the contract lists: `throw failure('overQuota')`. Any other error counts as a fault. */
  readonly failure: (code: E, message?: string, data?: unknown) => Error;
}
/** A service as its provider writes it. */
export type Provider<M extends Members> = {
  readonly [K in keyof M]: M[K] extends Call<infer I, infer O, infer E>
    ? (input: I, call: Caller<E>) => Promise<O> | O
    : M[K] extends Stream<infer I, infer O, infer E>
      ? (input: I, call: Caller<E>) => Observable<O>
      : never;
};
/** What a thing that is promised has to be given as: a service as an object, a command as a function, a topic as a stream. */
export type Provided<N> =
  N extends ServiceName<infer M>
    ? Provider<M>
    : N extends CommandName<infer I, infer O, infer E>
      ? (input: I, call: Caller<E>) => Promise<O> | O
      : N extends EventName<infer T>
        ? Observable<T>
        : N extends StateName<infer T>
          ? Observable<T>
          : never;
/** Is it this error of that contract? Errors cross borders as code, message and data; no class survives. */
export interface Failure<E extends string> {
  readonly code: E;
  readonly message: string;
  readonly data?: unknown;
}
/**
 * Whether an error is this listed error of that contract. Errors cross borders as code, message and data; no class survives.
 *
 * ```ts
 * if (failed(error, MailStore, 'overQuota')) say(error.message);
 * ```
 */
export const failed = <N, const E extends ErrorsOf<N>>(error: unknown, _name: N, code: E): error is Failure<E> =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** What every plugin has, whatever it uses. A view has one of its own: what it took ends with the view. */
export interface PluginContext<S = unknown> {
  readonly plugin: { readonly id: string; readonly version: string; readonly tier: Tier };
  readonly locale: Live<string>;
  /** Aborted when the plugin, or the view, stops. */
  readonly signal: AbortSignal;
  /** Always complete and valid; a new object at each change. */
  readonly settings: Live<S>;
  /** A message of the plugin in the person's language at this moment, loaded before the plugin starts. */
  readonly text: (key: string, args?: Readonly<Record<string, string | number | Date>>) => string;
  /** Takes anything with an end; ended in reverse order. For what no `signal` reaches. */
  readonly own: <T extends Disposable | AsyncDisposable | (() => void | Promise<void>)>(thing: T) => T;
  readonly log: (
    level: 'debug' | 'info' | 'warn' | 'error',
    message: string,
    facts?: Readonly<Record<string, unknown>>,
  ) => void;
}
/** Work that would be lost; `save` is asked of it before the view is taken away. */
export interface Unsaved {
  readonly title: string;
  save?(signal: AbortSignal): Promise<void>;
}
/** Where a view is shown, with what, and until when. */
export interface ViewContext<P = unknown, R = unknown> {
  /** Its own element. Whatever is bound to `signal` goes with it. */
  readonly root: R;
  /** What it is shown with: the point's context, a page's route parameters. */
  readonly params: Live<P>;
  readonly signal: AbortSignal;
  /** Says that there is unsaved work, or (`undefined`) no more. The host guards route, tab, quarantine and update. */
  readonly unsaved: (work: Unsaved | undefined) => void;
  /**
   * This view cannot go on: it becomes a placeholder with a code and a retry, and the plugin has one fault more. For
   * what is thrown where the host cannot catch it: by a framework while it draws, in a timer, in a listener.
   */
  readonly fail: (error: unknown) => void;
}

type All<T> = T extends object ? T : {};
/** Everything that a plugin with this manifest uses and opens, under the names it chose. `R` is the root of its views. */
export type UsesOf<M extends Manifest, R = unknown> = {
  readonly [K in keyof All<M['uses']>]: Used<All<M['uses']>[K]>;
} & { readonly [K in keyof All<M['opens']>]: Opened<All<M['opens']>[K], R> };
/** The context of a plugin with this manifest, with the settings that it declares. */
export type ContextOf<M extends Manifest> = PluginContext<M['settings'] extends SettingsName<infer S> ? S : undefined>;
type Views<M extends Manifest> = {
  [K in keyof All<M['provides']>]: All<M['provides']>[K] extends ViewName<any> ? K : never;
}[keyof All<M['provides']>];
/** By `provides` alone, so that an error shows no more of the manifest than that. */
type Given<P> = { readonly [K in keyof P as P[K] extends ViewName<any> ? never : K]: Provided<P[K]> };
/** Everything that a plugin with this manifest has promised, its views apart. */
export type ProvidesOf<M extends Manifest> = Given<All<M['provides']>>;

/** One view, in a module of its own. Runs once per place where it is shown, with its own `uses`; a variable is shared with nothing. */
export interface ViewModule<M extends Manifest, K> {
  readonly of: M;
  readonly name: K;
  show(view: never, uses: never, context: never): void | Promise<void>;
}
/** How a host of one kind of root defines views: the SDK binds `HTMLElement`. */
export type DefineView<R> = <const M extends Manifest, const K extends Views<M>>(
  manifest: M,
  name: K,
  show: (
    view: ViewContext<All<M['provides']>[K] extends ViewName<infer P> ? P : never, R>,
    uses: UsesOf<M, R>,
    context: ContextOf<M>,
  ) => void | Promise<void>,
) => ViewModule<M, K>;
/** Makes `defineView` for one kind of root; the SDK does it for `HTMLElement`. */
export const viewDefiner =
  <R>(): DefineView<R> =>
  (manifest, name, show) => ({ of: manifest, name, show });

type Start<M extends Manifest> = (
  uses: UsesOf<M>,
  context: ContextOf<M>,
) => Given<All<M['provides']>> | Promise<Given<All<M['provides']>>>;
type ViewsOf<M extends Manifest> = { readonly [K in Views<M>]: () => Promise<{ readonly default: ViewModule<M, K> }> };
/** `start` runs once, when somebody needs what it provides; a view does not wait for it. */
type Parts<M extends Manifest> = ([keyof ProvidesOf<M>] extends [never]
  ? M extends { readonly permissions: readonly (infer P)[] }
    ? 'startup' extends P
      ? { start: Start<M> }
      : { start?: never }
    : { start?: never }
  : { start: Start<M> }) &
  ([Views<M>] extends [never] ? { views?: never } : { views: ViewsOf<M> });
/** A plugin as the host loads it: its manifest, one function, and its views as modules. */
export interface Plugin {
  readonly manifest: Manifest;
  start?(uses: never, context: never): unknown;
  readonly views?: Readonly<Record<string, () => Promise<{ readonly default: ViewModule<any, any> }>>>;
}
/**
 * A plugin: `start` is run once, when somebody needs what it provides, and returns that under the promised names; views are loaded when they are shown.
 *
 * ```ts
 * export default definePlugin(manifest, {
 *   start: ({ mail }) => ({ book: async ({ room }) => ({ booked: room }) }),
 *   views: { rooms: () => import('./rooms.view.ts') },
 * });
 * ```
 */
export const definePlugin = <const M extends Manifest>(manifest: M, parts: Parts<M>): Plugin => ({
  manifest,
  ...parts,
});
