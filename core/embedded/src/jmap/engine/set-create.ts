import { readObject, type DeclaredType, type Scope } from './declared-type.ts';
import { invalidProperties, SetError } from './failures.ts';
import { isObject, record, same, type Json, type JsonObject } from './json.ts';
import { newId } from './new-id.ts';
import { withReplacedKeys } from './patch.ts';

function referencesOf(type: DeclaredType, value: JsonObject): string[] {
  const found: string[] = [];
  for (const [name, property] of Object.entries(type.properties)) {
    const item = value[name];
    if (property.reference === 'value' && typeof item === 'string') found.push(item);
    if (property.reference === 'keys' && isObject(item)) found.push(...Object.keys(item));
  }
  return found.filter((key) => key.startsWith('#')).map((key) => key.slice(1));
}

/** What others of the same call refer to is made before them, whatever order the client wrote. */
export function creationOrder(type: DeclaredType, wanted: ReadonlyMap<string, JsonObject>): string[] {
  const order = new Set<string>();
  const visit = (key: string, path: ReadonlySet<string>): void => {
    const value = wanted.get(key);
    if (!value || order.has(key) || path.has(key)) return;
    for (const other of referencesOf(type, value)) visit(other, new Set([...path, key]));
    order.add(key);
  };
  for (const key of wanted.keys()) visit(key, new Set());
  return [...order];
}

export function resolveReferences(type: DeclaredType, value: JsonObject, scope: Scope): JsonObject {
  const entries = Object.entries(value).map(([name, item]): [string, Json] => {
    const kind = Object.hasOwn(type.properties, name) ? type.properties[name]?.reference : undefined;
    if (kind === 'value' && typeof item === 'string') return [name, scope.call.resolve(item)];
    if (kind === 'keys') return [name, withReplacedKeys(item, (key) => scope.call.resolve(key))];
    return [name, item];
  });
  return record(entries);
}

function checkSent(type: DeclaredType, value: JsonObject): void {
  const wrong = Object.entries(value).filter(([name, item]) => {
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
    return !property || property.serverSet || !property.check(item);
  });
  const missing = Object.entries(type.properties).filter(
    ([name, property]) => property.required && !Object.hasOwn(value, name),
  );
  const names = [...wrong, ...missing].map(([name]) => name);
  if (names.length > 0) {
    throw invalidProperties(names, `Unknown, missing, wrong or not yours to set: ${names.join(', ')}.`);
  }
}

function withDefaults(type: DeclaredType, value: JsonObject): JsonObject {
  const full: JsonObject = {};
  for (const [name, property] of Object.entries(type.properties)) {
    if (Object.hasOwn(value, name)) full[name] = value[name] ?? null;
    else if (!property.serverSet) full[name] = structuredClone(property.initial ?? null);
  }
  return full;
}

/** The properties that the client did not send, or that became something else. */
function unsent(type: DeclaredType, full: JsonObject, sent: JsonObject): JsonObject {
  const told = Object.entries(full).filter(([name]) => Object.hasOwn(type.properties, name));
  return record(told.filter(([name, item]) => !same(item, sent[name])));
}

function storeNew(type: DeclaredType, value: JsonObject, scope: Scope): string {
  const id = newId(type.prefix);
  scope.call.store.changes.create(scope.account.id, type.name, { id, json: { id, ...value } });
  return id;
}

export function createOne(type: DeclaredType, sent: JsonObject, scope: Scope): JsonObject {
  if (type.singleton) throw new SetError('singleton');
  const value = resolveReferences(type, sent, scope);
  if (type.createsRaw) return type.createsRaw(value, scope);
  checkSent(type, value);
  const full = withDefaults(type, value);
  type.examine?.(full, undefined, scope);
  const id = type.create?.(full, scope) ?? storeNew(type, full, scope);
  return unsent(type, readObject(type, id, scope) ?? { id }, value);
}
