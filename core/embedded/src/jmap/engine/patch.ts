import { SetError } from './failures.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** RFC 6901 without the leading slash, as PatchObject wants it. */
function pointerParts(pointer: string): string[] {
  return pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function refuse(reason: string): never {
  throw new SetError('invalidPatch', reason);
}

function checkPrefixes(pointers: readonly string[]): void {
  const sorted = pointers.map((pointer) => `${pointer}/`).toSorted();
  for (const [index, pointer] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next?.startsWith(pointer)) refuse(`"${pointer.slice(0, -1)}" is a prefix of another patch.`);
  }
}

function parentOf(target: JsonObject, parts: readonly string[]): JsonObject {
  let at = target;
  for (const part of parts) {
    const next = Object.hasOwn(at, part) ? at[part] : undefined;
    if (Array.isArray(next)) refuse('A patch cannot point into an array.');
    if (!isObject(next)) refuse(`There is nothing at "${parts.join('/')}".`);
    at = next;
  }
  return at;
}

/** Applies a PatchObject (RFC 8620 §5.3) to a copy. `null` takes away or resets to `defaults`. */
export function applyPatch(current: JsonObject, patch: JsonObject, defaults: JsonObject): JsonObject {
  checkPrefixes(Object.keys(patch));
  const next = structuredClone(current);
  for (const [pointer, value] of Object.entries(patch)) {
    const parts = pointerParts(pointer);
    const last = parts.pop() ?? '';
    if (last === '__proto__') refuse('No object here has such a property.');
    const parent = parentOf(next, parts);
    if (value !== null) parent[last] = value;
    else if (parts.length > 0) delete parent[last];
    else parent[last] = structuredClone(defaults[last] ?? null);
  }
  return next;
}

/** The top-level properties that a patch speaks of. */
export function patchedProperties(patch: JsonObject): string[] {
  const names = Object.keys(patch).map((pointer) => pointerParts(pointer)[0] ?? '');
  return [...new Set<string>(names)];
}

export function withReplacedKeys(value: Json, replace: (key: string) => string): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [replace(key), item]));
}
