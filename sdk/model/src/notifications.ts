import { names, type CommandName, type DataOf, type EventName } from '@fachwerk/sdk';
import type { notifications } from './notifications.schema.ts';

const name = names<typeof notifications>();
/** Point: which facts become items, and what opens them. Made by `rule`. */
export const NotificationRule = name('notifications.rule@1');
/** State: all items, newest first. Needs `notifications.read`. */
export const NotificationItems = name('notifications.items@1');
/** Command: marks an item as read and runs the command of its rule. Error `gone`. */
export const OpenNotification = name('notifications.open@1');
/** Command: marks items, or all, as read or unread. */
export const MarkNotifications = name('notifications.mark@1');
/** Command: forgets all items. */
export const ClearNotifications = name('notifications.clear@1');
/** An entry of `notifications.rule@1`, as data. */
export type Rule = DataOf<typeof NotificationRule>;
/** One item; `time` in milliseconds since 1970. */
export type Item = DataOf<typeof NotificationItems>[number];

type Path<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${Path<NonNullable<T[K]>>}` }[keyof T & string]
    : never;
type Unknown<S, P> = S extends `${string}{${infer K}}${infer Rest}` ? (K extends P ? Unknown<Rest, P> : K) : never;
type Template<S, T> = [Unknown<S, Path<T>>] extends [never] ? S : `the topic has no ${Unknown<S, Path<T>>}`;
type Texts<X, T> = { readonly [K in keyof X]: Template<X[K], T> };

/**
 * A rule as data; its placeholders are checked by the compiler against the topic and the command that it names.
 *
 * ```ts
 * contribute(NotificationRule, { id: 'received', ...rule(MessageReceived, { title: '{from.name}', body: '{subject}' },
 *   { command: OpenMail, input: { account: '{account}', id: '{id}' } }) })
 * ```
 */
export const rule = <
  T,
  const X extends { title: string; body: string; group?: string },
  I = never,
  const Y extends { readonly [K in keyof I]: string } = never,
>(
  on: EventName<T>,
  texts: X & Texts<X, T>,
  open?: { command: CommandName<I, unknown, string>; input: Y & Texts<Y, T> },
): Rule => ({
  on: on.id,
  ...(texts as X),
  ...(open && { open: { command: open.command.id, input: { ...(open.input as Record<string, string>) } } }),
});
