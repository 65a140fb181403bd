import { checkArguments, type ArgumentChecks } from './arguments.ts';
import type { Call, Method } from './call.ts';
import { bool, plainId, idOrReference, mapOf, nullable, object, text } from './checks.ts';
import { readObject, stateOf, type DeclaredType, type Scope } from './declared-type.ts';
import { invalidArguments, SetError } from './failures.ts';
import { record, recordOrNull, type JsonObject, stringOf } from './json.ts';
import { attempt, checkSetSize, checkState } from './set.ts';
import { createOne } from './set-create.ts';

const ARGUMENTS: ArgumentChecks = {
  fromAccountId: idOrReference,
  ifFromInState: nullable(text),
  ifInState: nullable(text),
  create: mapOf(plainId, object),
  onSuccessDestroyOriginal: bool,
  destroyFromIfInState: nullable(text),
};

function copyOne(type: DeclaredType, wanted: JsonObject, at: { from: Scope; to: Scope }): JsonObject {
  const { id: wantedId, ...changes } = wanted;
  const source = typeof wantedId === 'string' ? at.to.call.resolve(wantedId) : '';
  if (type.copyOne) return type.copyOne({ source, changes }, at.to, at.from);
  const original = readObject(type, source, at.from);
  if (!original) throw new SetError('notFound');
  const own = Object.entries(original).filter(([name]) => !type.properties[name]?.serverSet);
  return createOne(type, { ...record(own), ...changes }, at.to);
}

function scopes(args: JsonObject, call: Call): { from: Scope; to: Scope } {
  const from = call.account(args['fromAccountId'], 'fromAccountNotFound');
  const to = call.writableAccount(args['accountId']);
  if (from.id === to.id) throw invalidArguments('A copy goes from one account to another.');
  return { from: { call, args, account: from }, to: { call, args, account: to } };
}

function askForDestroy(type: DeclaredType, sources: string[], from: Scope): void {
  if (from.args['onSuccessDestroyOriginal'] !== true || sources.length === 0) return;
  const state = from.args['destroyFromIfInState'];
  from.call.implicit.push([
    `${type.name}/set`,
    { accountId: from.account.id, destroy: sources, ...(typeof state === 'string' && { ifInState: state }) },
  ]);
}

/** Foo/copy, RFC 8620 §5.4. */
export function copyMethod(type: DeclaredType): Method {
  return (args, call) => {
    checkArguments(args, { ...ARGUMENTS, ...type.copyArguments }, ['fromAccountId', 'create']);
    const { from, to } = scopes(args, call);
    const wanted = Object.entries(args['create'] as Record<string, JsonObject>);
    checkSetSize(wanted.length, to);
    checkState(type, from, args['ifFromInState']);
    const oldState = checkState(type, to, args['ifInState']);
    const created = new Map<string, JsonObject>();
    const failed = new Map<string, JsonObject>();
    const sources: string[] = [];
    for (const [key, value] of wanted) {
      attempt(to, [failed, key], () => {
        const made = copyOne(type, value, { from, to });
        created.set(key, made);
        call.created.set(key, stringOf(made['id']));
        sources.push(call.resolve(stringOf(value['id'])));
      });
    }
    askForDestroy(type, sources, from);
    return {
      fromAccountId: from.account.id,
      accountId: to.account.id,
      oldState,
      newState: stateOf(type, to),
      created: recordOrNull(created),
      notCreated: recordOrNull(failed),
    };
  };
}
