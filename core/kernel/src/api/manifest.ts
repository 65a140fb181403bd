/** The manifest: what a plugin uses, provides and contributes, as data. The build evaluates it and writes `fachwerk.plugin.json`; a host reads only that. */
import type {
  CommandName,
  EventName,
  NamedBy,
  OptionalName,
  PointName,
  ServiceName,
  SettingsName,
  StateName,
  ViewName,
} from './names.ts';
import type { Id, Need } from './shapes.ts';

/** `trusted`: in the page. `isolated`: in a frame of its own origin, behind a port. */
export type Tier = 'trusted' | 'isolated';
/** What no shape can say: reach into the browser or the net. */
export type Permission =
  | 'clipboard-write'
  | 'notifications'
  | 'camera'
  | 'microphone'
  | 'display-capture'
  | 'startup'
  | { readonly net: `https://${string}` };
/** A condition as data, never code: `{ online: true }`, `{ permission: 'mail.write' }`, `{ any: [...] }`. */
export type When = { readonly [key: string]: unknown };
declare const context: unique symbol;
/** One entry in a point, as data. Made by `contribute`. */
export interface Contribution<V extends string = string, C = any> {
  readonly point: Id;
  readonly id: string;
  readonly data: unknown;
  readonly view?: V;
  readonly command?: Id;
  readonly when?: When;
  readonly [context]?: C;
}

/** A required, an optional or a refused key. */
type Part<N extends Need | 'none', Key extends string, T> = [N] extends ['required']
  ? { readonly [P in Key]: T }
  : [N] extends ['none']
    ? { readonly [P in Key]?: never }
    : unknown;
/** One entry in somebody's point. Its command must accept the point's context, its view what it is shown with. */
export function contribute<D, C, N extends Need | 'none', K extends Need | 'none', const V extends string = never>(
  point: PointName<D, C, N, K>,
  entry: { id: string; when?: When; view?: V; command?: CommandName<NoInfer<C>, any, any> } & Part<
    NoInfer<N>,
    'view',
    unknown
  > &
    Part<NoInfer<K>, 'command', unknown> &
    NoInfer<D>,
): Contribution<V, C> {
  const { id, when, view, command, ...data } = entry as { id: string; when?: When; view?: V; command?: { id: Id } };
  return {
    point: point.id,
    id,
    data,
    ...(view && { view }),
    ...(command && { command: command.id }),
    ...(when && { when }),
  };
}

type Usable = ServiceName<any> | CommandName<any, any, any> | EventName<any> | StateName<any> | NamedBy;
type Providable = ServiceName<any> | CommandName<any, any, any> | EventName<any> | StateName<any> | ViewName<any>;
/** What a plugin says of itself, as data. Made by `defineManifest`. */
export interface Manifest {
  /** `vendor.plugin`; also the prefix of every id in its own contract. Ids in `@fachwerk/model` start with their domain. */
  readonly id: string;
  /** Text, or `%key%` of the plugin's messages. */
  readonly name: string;
  readonly description: string;
  /** Where it can run; the composition decides where it does. Default: both. */
  readonly tiers?: readonly Tier[];
  readonly uses?: Readonly<Record<string, Usable | OptionalName<Usable>>>;
  /** Its own points. Only who opens a point reads its entries; two openers are a compose error. */
  readonly opens?: Readonly<Record<string, PointName<any, any, any, any>>>;
  readonly provides?: Readonly<Record<string, Providable>>;
  /** Wide on purpose: a constraint with `any` in it would reach into `contribute(…)` and switch the check of views off. */
  readonly contributes?: readonly { readonly point: Id; readonly id: string }[];
  readonly settings?: SettingsName<any>;
  readonly permissions?: readonly Permission[];
  /** Servers it asks for, under names of its own. The composition binds each to one of its backends. */
  readonly backends?: readonly string[];
}
type ParamsOf<P, V> = V extends keyof P ? (P[V] extends ViewName<infer Q> ? Q : never) : never;
/** Of each contribution with a view: the view is provided, and is content with the point's context. */
type Wrong<C, P> =
  C extends Contribution<infer V, infer X>
    ? [V] extends [never]
      ? never
      : V extends keyof P
        ? [X] extends [ParamsOf<P, V>]
          ? never
          : `the view ${V & string} needs more than this point's context`
        : `add ${V & string}: view() to provides`
    : never;
type Checked<M extends Manifest> = [Wrong<NonNullable<M['contributes']>[number], M['provides']>] extends [never]
  ? unknown
  : { readonly contributes: Wrong<NonNullable<M['contributes']>[number], M['provides']> };
/**
 * A manifest. It is evaluated when composing and must be data: no plugin code runs for it. It types the plugin's code too.
 *
 * ```ts
 * export default defineManifest({ id: 'acme.rooms', name: '%name%', description: '%description%', uses: { mail: MailStore } });
 * ```
 */
export const defineManifest = <const M extends Manifest>(manifest: M & Checked<M>): M => manifest;
