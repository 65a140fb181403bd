import { checkArguments } from './arguments.ts';
import type { Method } from './call.ts';
import { idOrReference, listOf, nullable, text } from './checks.ts';
import { readObject, stateOf, type DeclaredType, type Scope } from './declared-type.ts';
import { invalidArguments, MethodError } from './failures.ts';
import type { Json, JsonObject } from './json.ts';

const ARGUMENTS = { ids: nullable(listOf(idOrReference)), properties: nullable(listOf(text)) };

function wantedProperties(type: DeclaredType, scope: Scope): Set<string> {
  const asked = scope.args['properties'] as string[] | null | undefined;
  if (!asked) return new Set(type.defaultProperties ?? Object.keys(type.properties));
  for (const name of asked) {
    const known = Object.hasOwn(type.properties, name) || type.dynamicProperty?.(name, scope);
    if (!known) throw invalidArguments(`${type.name} has no property "${name}".`);
  }
  return new Set(['id', ...asked]);
}

function allIds(type: DeclaredType, scope: Scope): string[] {
  const { maxObjectsInGet } = scope.call.limits;
  const rows = scope.call.store.database.all<{ id: string }>(
    'SELECT id FROM object WHERE account = ? AND type = ? AND gone = 0 ORDER BY created LIMIT ?',
    scope.account.id,
    type.name,
    maxObjectsInGet + 1,
  );
  return rows.map((row) => row.id);
}

function wantedIds(type: DeclaredType, scope: Scope): string[] {
  const asked = scope.args['ids'] as string[] | null | undefined;
  const ids = asked ? asked.map((id) => scope.call.resolve(id)) : allIds(type, scope);
  const unique = [...new Set(ids)];
  if (unique.length > scope.call.limits.maxObjectsInGet) throw new MethodError('requestTooLarge');
  return unique;
}

function pick(value: JsonObject, properties: ReadonlySet<string>): JsonObject {
  const entries: [string, Json][] = [];
  for (const name of properties) entries.push([name, value[name] ?? null]);
  return Object.fromEntries(entries);
}

/** Foo/get, RFC 8620 §5.1. */
export function getMethod(type: DeclaredType): Method {
  return (args, call) => {
    checkArguments(args, { ...ARGUMENTS, ...type.getArguments });
    const scope = { call, args, account: call.account(args['accountId']) };
    const properties = wantedProperties(type, scope);
    type.prepareGet?.(scope);
    const list: JsonObject[] = [];
    const notFound: string[] = [];
    for (const id of wantedIds(type, scope)) {
      const value = type.read ? type.read(id, properties, scope) : readObject(type, id, scope);
      if (value) list.push(pick(value, properties));
      else notFound.push(id);
    }
    return { accountId: scope.account.id, state: stateOf(type, scope), list, notFound };
  };
}
