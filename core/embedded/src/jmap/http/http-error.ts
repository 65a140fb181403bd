import type { JsonObject } from '../engine/json.ts';

/** An answer that is not 2xx, as an RFC 7807 problem. */
export class HttpError extends Error {
  readonly status: number;
  readonly problem: JsonObject;

  constructor(status: number, detail: string, extra: JsonObject = {}) {
    super(detail);
    this.status = status;
    this.problem = { type: 'about:blank', status, detail, ...extra };
  }
}
