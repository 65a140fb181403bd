import type { Json, JsonObject } from './json.ts';

/** RFC 8620 §3.6.2: one method call failed; the others of the request go on. */
export class MethodError extends Error {
  readonly type: string;
  readonly extra: JsonObject;

  constructor(type: string, description?: string, extra: JsonObject = {}) {
    super(description ?? type);
    this.type = type;
    this.extra = extra;
  }

  toJson(): JsonObject {
    const description = this.message === this.type ? {} : { description: this.message };
    return { type: this.type, ...description, ...this.extra };
  }
}

/** RFC 8620 §5.3: one object of a set call failed; the others go on. */
export class SetError extends Error {
  readonly type: string;
  readonly extra: JsonObject;

  constructor(type: string, description?: string, extra: JsonObject = {}) {
    super(description ?? type);
    this.type = type;
    this.extra = extra;
  }

  toJson(): JsonObject {
    const description = this.message === this.type ? {} : { description: this.message };
    return { type: this.type, ...description, ...this.extra };
  }
}

export function invalidProperties(properties: string[], description: string): SetError {
  return new SetError('invalidProperties', description, { properties: properties as Json[] });
}

export function invalidArguments(description: string): MethodError {
  return new MethodError('invalidArguments', description);
}

/** RFC 8620 §3.6.1: the whole request was refused, as an RFC 7807 problem. */
export class RequestError extends Error {
  readonly status: number;
  readonly problem: JsonObject;

  constructor(type: string, detail: string, extra: JsonObject = {}, status = 400) {
    super(detail);
    this.status = status;
    this.problem = { type: `urn:ietf:params:jmap:error:${type}`, status, detail, ...extra };
  }
}
