/**
 * Shapes: everything that crosses from one plugin to another, as data.
 * Read by the build, by tests, docs and borders; plugin code imports them as types only.
 * A shape describes and never changes what it describes (no default, no transform), so a checked and an unchecked call mean the same.
 */
import type { StandardSchemaV1 as Schema } from '@standard-schema/spec';

/** The id of anything one plugin may know of another: a name and a major, `mail.store@1`. */
export type Id = `${string}@${number}`;
/** `secret` never leaves the tab, `personal` never enters a log. */
export type Privacy = 'public' | 'personal' | 'secret';
/** Whether an entry brings a view or a command. Left out: it must not. */
export type Need = 'required' | 'optional';
/** Milliseconds, default 10 000. `none` for what waits for a person or moves a file; it ends with the caller's signal. */
export type Timeout = number | 'none';

interface TopicOptions {
  privacy?: Privacy;
  crossTab?: boolean;
  needs?: string;
}
interface CallOptions<E extends string> {
  needs?: string;
  errors?: readonly E[];
  timeout?: Timeout;
}

/** Made by `event`. */
export interface EventShape<D extends Schema> extends TopicOptions {
  kind: 'event';
  data: D;
}
/** Made by `state`. */
export interface StateShape<D extends Schema> extends TopicOptions {
  kind: 'state';
  data: D;
  parts?: boolean;
}
/** Made by `command`. */
export interface CommandShape<I extends Schema, O extends Schema, E extends string> extends CallOptions<E> {
  kind: 'command';
  input: I;
  output: O;
}
/** Made by `call`. */
export interface CallShape<I extends Schema, O extends Schema, E extends string> extends CallOptions<E> {
  kind: 'call';
  input: I;
  output: O;
}
/** Made by `stream`. */
export interface StreamShape<I extends Schema, O extends Schema, E extends string> {
  kind: 'stream';
  input: I;
  item: O;
  needs?: string;
  errors?: readonly E[];
  items?: 'replace' | 'add';
}
/** Wide on purpose: a constraint with `any` in it would reach into `call(…)` and widen its error codes. */
export type Member = { readonly kind: 'call' | 'stream' };
export type Members = Readonly<Record<string, Member>>;
/** `by` names the input that chooses among several providers, `keys` the stream in which each provider lists the keys that it serves. */
export interface Routing<M extends Members> {
  by?: string;
  keys?: keyof M & string;
}
/** Made by `service`. */
export interface ServiceShape<M extends Members> extends Routing<M> {
  kind: 'service';
  members: M;
}
/** Made by `point`. */
export interface PointShape<D extends Schema, C extends Schema, V extends Need | 'none', K extends Need | 'none'> {
  kind: 'point';
  data: D;
  context: C;
  view?: V;
  command?: K;
  /** Paths in `data` that hold the id of a topic or a command: checked when composing, reachable by the point's owner (`named`). */
  names?: readonly string[];
}
/** Made by `settings`. */
export interface SettingsShape<D extends Schema> {
  kind: 'settings';
  data: D;
}
/** Anything that has an id in a contract. */
export type Shape = { readonly kind: 'event' | 'state' | 'command' | 'service' | 'point' | 'settings' };

/** A fact, in the past tense, with no memory. */
export const event = <D extends Schema>(data: D, o: TopicOptions = {}): EventShape<D> => ({
  kind: 'event',
  data,
  ...o,
});
/** A fact with memory: a late subscriber gets the last one first, and learns when it is gone. One publisher; with `parts` the data is a list to which each publisher gives its part. */
export const state = <D extends Schema>(
  data: D,
  o: TopicOptions & { parts?: Schema.InferOutput<D> extends readonly unknown[] ? boolean : never } = {},
): StateShape<D> => ({ kind: 'state', data, ...o });
/** An imperative with exactly one handler. `needs` is a permission of the caller; `errors` are the codes it may reject with. */
export const command = <I extends Schema, O extends Schema, const E extends string = never>(
  input: I,
  output: O,
  o: CallOptions<E> = {},
): CommandShape<I, O, E> => ({ kind: 'command', input, output, ...o });
/** A member of a service that answers once. */
export const call = <I extends Schema, O extends Schema, const E extends string = never>(
  input: I,
  output: O,
  o: CallOptions<E> = {},
): CallShape<I, O, E> => ({ kind: 'call', input, output, ...o });
/**
 * A member of a service that answers until unsubscribed.
 * `replace` (default): each item stands for all before it: a slow consumer gets the latest, and when the provider restarts the host subscribes again; the consumer sees no error.
 * `add`: each item counts: a slow consumer gets FW3110, a stopped provider FW1304, and the consumer decides.
 */
export const stream = <I extends Schema, O extends Schema, const E extends string = never>(
  input: I,
  item: O,
  o: { needs?: string; errors?: readonly E[]; items?: 'replace' | 'add' } = {},
): StreamShape<I, O, E> => ({ kind: 'stream', input, item, ...o });
/** What one plugin serves to others: calls and streams, nothing else, so that it means the same across a frame's border. */
export const service = <M extends Members>(members: M, o: Routing<M> = {}): ServiceShape<M> => ({
  kind: 'service',
  members,
  ...o,
});
/** A place that others fill. `context` is what the place knows when an entry is used (the mail, the selection). */
export const point = <
  D extends Schema,
  C extends Schema,
  V extends Need | 'none' = 'none',
  K extends Need | 'none' = 'none',
>(o: {
  data: D;
  context: C;
  view?: V;
  command?: K;
  names?: readonly string[];
}): PointShape<D, C, V, K> => ({ kind: 'point', ...o });
/** What a Land, an organisation or a person may set. Here defaults are the point. */
export const settings = <D extends Schema>(data: D): SettingsShape<D> => ({ kind: 'settings', data });
/** A table of shapes by id. */
export const shapes = <const T extends Record<Id, Shape>>(table: T): T => table;
