/** The answers of JMAP's standard methods, RFC 8620 §5, by the objects in them. */
import { anything, bool, int, list, nullable, object, or, record, text, type Check, type Checked } from './check.ts';

export const got = <T>(item: Check<T>) => object({ state: text, list: list(item), notFound: or(list(text), []) });

export const queried = object({
  queryState: text,
  canCalculateChanges: or(bool, false),
  position: or(int, 0),
  ids: list(text),
  total: nullable(int),
  limit: nullable(int),
});

export const changes = object({
  oldState: text,
  newState: text,
  hasMoreChanges: or(bool, false),
  created: list(text),
  updated: list(text),
  destroyed: list(text),
});

export const queryChanges = object({
  newQueryState: text,
  total: nullable(int),
  removed: list(text),
  added: list(object({ id: text, index: int })),
});
export type QueryChanges = Checked<typeof queryChanges>;

const setError = object({
  type: or(text, 'serverFail'),
  description: nullable(text),
  properties: nullable(list(text)),
  invalidRecipients: nullable(list(text)),
  maxSize: nullable(int),
  existingId: nullable(text),
});
export type SetError = Checked<typeof setError>;

const created = object({
  id: text,
  blobId: nullable(text),
  sendAt: nullable(text),
  undoStatus: nullable(text),
});
export const setDone = object({
  newState: nullable(text),
  created: or(record(created), {}),
  updated: or(record(anything), {}),
  destroyed: or(list(text), []),
  notCreated: or(record(setError), {}),
  notUpdated: or(record(setError), {}),
  notDestroyed: or(record(setError), {}),
});
