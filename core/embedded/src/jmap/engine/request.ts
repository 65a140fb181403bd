import { RequestError } from './failures.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Limits } from './limits.ts';

export type Invocation = [name: string, args: JsonObject, callId: string];

export interface JmapRequest {
  using: string[];
  calls: Invocation[];
  createdIds: Record<string, string> | undefined;
}

function isInvocation(value: Json): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [name, args, callId] = value;
  return typeof name === 'string' && isObject(args) && typeof callId === 'string';
}

function isStringMap(value: Json | undefined): boolean {
  return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
}

function checkForm(body: Json): JsonObject {
  const right =
    isObject(body) &&
    Array.isArray(body['using']) &&
    body['using'].every((name) => typeof name === 'string') &&
    Array.isArray(body['methodCalls']) &&
    body['methodCalls'].every((call) => isInvocation(call)) &&
    (body['createdIds'] === undefined || body['createdIds'] === null || isStringMap(body['createdIds']));
  if (!right) throw new RequestError('notRequest', 'The body is JSON, but no JMAP request.');
  return body;
}

/** I-JSON has no half surrogates; they can only come in as escapes, so most bodies need no walk. */
function checkStrings(value: Json): void {
  if (typeof value === 'string' && Buffer.from(value).toString() !== value) throw new Error('half a surrogate pair');
  if (Array.isArray(value)) for (const item of value) checkStrings(item);
  else if (isObject(value)) for (const [name, item] of Object.entries(value)) [name, item].forEach(checkStrings);
}

function parseJson(bytes: Uint8Array): Json {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value = JSON.parse(text) as Json;
    if (/\\ud[89a-f]/i.test(text)) checkStrings(value);
    return value;
  } catch (error) {
    throw new RequestError('notJSON', `The body is not I-JSON: ${(error as Error).message}`);
  }
}

/** RFC 8620 §3.3 and the errors of §3.6.1. */
export function parseRequest(bytes: Uint8Array, known: ReadonlySet<string>, limits: Limits): JmapRequest {
  const body = checkForm(parseJson(bytes));
  const using = body['using'] as string[];
  const unknown = using.find((capability) => !known.has(capability));
  if (unknown !== undefined) {
    throw new RequestError('unknownCapability', `This server does not know "${unknown}".`);
  }
  const calls = body['methodCalls'] as unknown as Invocation[];
  if (calls.length > limits.maxCallsInRequest) {
    throw new RequestError('limit', `More than ${limits.maxCallsInRequest} calls.`, { limit: 'maxCallsInRequest' });
  }
  const createdIds = body['createdIds'] as Record<string, string> | null | undefined;
  return { using, calls, createdIds: createdIds ?? undefined };
}
