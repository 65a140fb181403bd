import { MethodError, invalidArguments } from './failures.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** An answer already given in this request. */
export type Answer = [name: string, args: JsonObject, callId: string];

function fail(reason: string): never {
  throw new MethodError('invalidResultReference', reason);
}

function step(value: Json, part: string): Json {
  if (Array.isArray(value)) {
    const item = /^(?:0|[1-9]\d*)$/.test(part) ? value[Number(part)] : undefined;
    return item ?? fail(`There is no item ${part}.`);
  }
  if (!isObject(value) || !Object.hasOwn(value, part)) fail(`There is no member "${part}".`);
  return value[part] ?? null;
}

/** JSON Pointer with `*`, which goes through a list and joins the lists it finds (RFC 8620 §3.7). */
function follow(value: Json, parts: readonly string[]): Json {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (part === '*' && Array.isArray(value)) {
    return value.flatMap((item) => follow(item, rest));
  }
  return follow(step(value, part), rest);
}

function evaluate(reference: Json, answers: readonly Answer[]): Json {
  if (!isObject(reference)) fail('A reference is an object.');
  const { resultOf, name, path } = reference;
  if (typeof path !== 'string') fail('A reference has a path.');
  const answer = answers.find(([, , callId]) => callId === resultOf);
  if (!answer || answer[0] !== name) fail('No earlier call has this id and name.');
  if (path !== '' && !path.startsWith('/')) fail('A path begins with a slash.');
  const parts = path.split('/').slice(1);
  return follow(
    answer[1],
    parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

export function withResolvedReferences(args: JsonObject, answers: readonly Answer[]): JsonObject {
  const entries = Object.entries(args).map(([name, value]): [string, Json] => {
    if (!name.startsWith('#')) return [name, value];
    const plain = name.slice(1);
    if (Object.hasOwn(args, plain)) throw invalidArguments(`"${plain}" is given twice.`);
    return [plain, evaluate(value, answers)];
  });
  return Object.fromEntries(entries);
}
