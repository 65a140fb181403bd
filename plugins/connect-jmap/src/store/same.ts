/** Is there nothing new to see? Mails are the same objects for as long as they are unchanged. */
import type { Window } from '@fachwerk/model/mail';

export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export const sameWindow = (a: Window, b: Window): boolean =>
  a.total === b.total && a.staleSince === b.staleSince && sameItems(a.items, b.items);
