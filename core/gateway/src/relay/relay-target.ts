import type { Limits } from '../limits.ts';
import type { BodyRule } from '../http/checked-body.ts';
import { joinPath, type RelayPath } from './relay-path.ts';
import type { Backend } from './backends.ts';

/** Where a request goes, and what may go there and come back. */
export interface RelayTarget {
  readonly url: URL;
  readonly methods: readonly string[];
  /** None: a body is not sent on. */
  readonly body?: BodyRule;
  /** `json`: anything else means that something else answered. */
  readonly answer: 'json' | 'any';
  /** Of a file. */
  readonly name?: string;
}

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'PROPPATCH',
  'REPORT',
  'MKCOL',
  'MKCALENDAR',
];

export function httpTarget(backend: Backend, path: RelayPath, limits: Limits): RelayTarget {
  const body: BodyRule = { size: limits.uploadSize, tooLarge: 'FW5309', idle: limits.uploadIdle };
  return { url: joinPath(backend.url, path), methods, body, answer: 'any' };
}
