/** Names: at run time a string with a major, at compile time what the shape says, in plain types. Two copies of this module on one page agree. */
import type { StandardSchemaV1 as Schema } from '@standard-schema/spec';
import type {
  CallShape,
  CommandShape,
  EventShape,
  Id,
  Need,
  PointShape,
  ServiceShape,
  SettingsShape,
  StateShape,
  StreamShape,
} from './shapes.ts';

declare const shape: unique symbol;
/** The phantom is required: a bare `{ id }` is no name. */
interface Named<K extends string, T> {
  readonly id: Id;
  readonly [shape]: (kind: K) => T;
}
/** The name of an event; `T` is what a fact carries. */
export type EventName<T> = Named<'event', T>;
/** The name of a state; `T` is its value. */
export type StateName<T> = Named<'state', T>;
/** The name of a plugin’s settings; `T` is their value. */
export type SettingsName<T> = Named<'settings', T>;
/** A member of a service without its schemas: what an editor and an error show. */
export interface Call<I, O, E extends string = never> {
  readonly call: (input: I) => O;
  readonly errors?: E;
}
/** A member of a service that answers until it is left. */
export interface Stream<I, O, E extends string = never> {
  readonly stream: (input: I) => O;
  readonly errors?: E;
}
/** The members of a service. */
export type Members = { readonly [name: string]: Call<any, any, any> | Stream<any, any, any> };
/** The name of a service, with its members. */
export interface ServiceName<M extends Members> extends Named<'service', M> {
  readonly members?: readonly string[];
}
/** The name of a command: input, output, listed errors. */
export interface CommandName<I, O, E extends string = never> {
  readonly id: Id;
  readonly errors?: E;
  readonly [shape]: (kind: 'command', input: I) => O;
}
/** The name of a point: data of its entries, context, and whether they bring a view or a command. */
export interface PointName<D, C, V extends Need | 'none' = Need | 'none', K extends Need | 'none' = Need | 'none'> {
  readonly id: Id;
  readonly [shape]: (kind: 'point', context: C) => { data: D; view: V; command: K };
}
/** Something used that may be missing. */
export interface OptionalName<N> {
  readonly optional: N;
}
/** The topics and commands that entries of a point name in their data: known to the composition, not to the compiler. */
export interface NamedBy {
  readonly namedBy: Id;
}
/** `P` is what the view is shown with: a part of the context of each point where it is contributed. */
export interface ViewName<P = unknown> {
  readonly kind: 'view';
  readonly [shape]?: (params: P) => void;
}

type Of<S> = S extends Schema ? Schema.InferOutput<S> : never;
type MemberOf<S> =
  S extends CallShape<infer I, infer O, infer E>
    ? Call<Of<I>, Of<O>, E>
    : S extends StreamShape<infer I, infer O, infer E>
      ? Stream<Of<I>, Of<O>, E>
      : never;
/** The name that belongs to a shape. */
export type NameOf<S> =
  S extends EventShape<infer D>
    ? EventName<Of<D>>
    : S extends StateShape<infer D>
      ? StateName<Of<D>>
      : S extends SettingsShape<infer D>
        ? SettingsName<Of<D>>
        : S extends CommandShape<infer I, infer O, infer E>
          ? CommandName<Of<I>, Of<O>, E>
          : S extends ServiceShape<infer M>
            ? ServiceName<{ readonly [K in keyof M]: MemberOf<M[K]> }>
            : S extends PointShape<infer D, infer C, infer V, infer K>
              ? PointName<Of<D>, Of<C>, V, K>
              : never;

/** `const name = names<typeof shapes>()`, then `name('acme.rooms.book@1')`: a wrong id does not compile, a right one carries its types. */
export const names =
  <T>() =>
  <K extends keyof T & Id>(id: K): NameOf<T[K]> =>
    ({ id }) as unknown as NameOf<T[K]>;
/** The part of a service that is used. The permissions a plugin asks for are the `needs` of what it uses, no more. */
export const only = <M extends Members, const K extends keyof M & string>(
  name: ServiceName<M>,
  ...members: K[]
): ServiceName<Pick<M, K>> => ({ id: name.id, members }) as unknown as ServiceName<Pick<M, K>>;
/** May be missing: its value is then `undefined`. */
export const optional = <N>(name: N): OptionalName<N> => ({ optional: name });
/** What the entries of one's own point name: its `names`. */
export const named = (point: PointName<any, any>): NamedBy => ({ namedBy: point.id });
/** A view that the plugin provides, placed by its contributions. */
export const view = <P = unknown>(): ViewName<P> => ({ kind: 'view' });

// The types behind a name, for whoever writes a function of its own: `DataOf<typeof RoomBooked>`, `InputOf<typeof MailStore, 'set'>`.
/** What an event, a state, settings or an entry of a point carries: `DataOf<typeof RoomBooked>`. */
export type DataOf<N> =
  N extends EventName<infer T>
    ? T
    : N extends StateName<infer T>
      ? T
      : N extends SettingsName<infer T>
        ? T
        : N extends PointName<infer D, any>
          ? D
          : never;
type Fn<N, K> =
  N extends CommandName<infer I, infer O, infer E>
    ? [I, O, E]
    : N extends ServiceName<infer M>
      ? K extends keyof M
        ? M[K] extends Call<infer I, infer O, infer E>
          ? [I, O, E]
          : M[K] extends Stream<infer I, infer O, infer E>
            ? [I, O, E]
            : never
        : never
      : never;
/** What a command, or a member of a service, takes: `InputOf<typeof MailStore, 'set'>`. */
export type InputOf<N, K = never> = Fn<N, K>[0];
/** What a command, or a member of a service, answers. */
export type OutputOf<N, K = never> = Fn<N, K>[1];
/** The codes a caller may meet. */
export type ErrorsOf<N> =
  N extends CommandName<any, any, infer E>
    ? E
    : N extends ServiceName<infer M>
      ? { [K in keyof M]: Fn<N, K>[2] }[keyof M]
      : never;
