import { type DeclaredType, type Scope } from './declared-type.ts';
import { invalidProperties, SetError } from './failures.ts';
import { record, same, type JsonObject } from './json.ts';
import { applyPatch, patchedProperties } from './patch.ts';
import { resolveReferences } from './set-create.ts';

function readBefore(type: DeclaredType, id: string, at: { patch: JsonObject; scope: Scope }): JsonObject {
  const { account, call } = at.scope;
  const mutable = Object.keys(type.properties).filter((name) => {
    const property = type.properties[name];
    return !property?.immutable && !property?.serverSet;
  });
  const wanted = patchedProperties(at.patch).filter((name) => Object.hasOwn(type.properties, name));
  const found = type.read
    ? type.read(id, new Set([...mutable, ...wanted]), at.scope)
    : call.store.changes.find(account.id, type.name, id);
  if (!found) throw new SetError('notFound');
  return found;
}

function checkChanged(type: DeclaredType, names: string[], at: { next: JsonObject; before: JsonObject }): void {
  const wrong = names.filter((name) => {
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
    if (!property) return true;
    if (same(at.next[name], at.before[name])) return false;
    return property.serverSet || property.immutable || !property.check(at.next[name] ?? null);
  });
  if (wrong.length > 0) {
    throw invalidProperties(wrong, `Unknown, wrong or not to be changed: ${wrong.join(', ')}.`);
  }
}

/** A patch may name what was created in this request: as a value, or inside a pointer. */
function resolvePatch(type: DeclaredType, patch: JsonObject, scope: Scope): JsonObject {
  const entries = Object.entries(resolveReferences(type, patch, scope));
  return record(
    entries.map(([pointer, item]) => [
      pointer.replace(/\/#(?<key>[A-Za-z0-9_-]+)$/, (_, key: string) => `/${scope.call.resolve(`#${key}`)}`),
      item,
    ]),
  );
}

export function updateOne(
  type: DeclaredType,
  id: string,
  wanted: { patch: JsonObject; scope: Scope },
): JsonObject | null {
  const { scope } = wanted;
  const patch = resolvePatch(type, type.preparePatch?.(wanted.patch) ?? wanted.patch, scope);
  const before = readBefore(type, id, { patch, scope });
  const defaults = record(Object.entries(type.properties).map(([name, property]) => [name, property.initial ?? null]));
  const next = applyPatch(before, patch, defaults);
  checkChanged(type, patchedProperties(patch), { next, before });
  if (same(next, before)) return null;
  type.examine?.(next, before, scope);
  if (type.update) return type.update(next, before, scope);
  scope.call.store.changes.update(scope.account.id, type.name, { id, json: next });
  return null;
}
