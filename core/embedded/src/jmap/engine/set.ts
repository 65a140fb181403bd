import { checkArguments, type ArgumentChecks } from './arguments.ts';
import type { Method } from './call.ts';
import { id, idOrReference, listOf, mapOf, nullable, object, text } from './checks.ts';
import { stateOf, type DeclaredType, type Scope, type SetOutcome } from './declared-type.ts';
import { MethodError, SetError } from './failures.ts';
import { recordOrNull, type Json, type JsonObject } from './json.ts';
import { createOne, creationOrder } from './set-create.ts';
import { destroyOne } from './set-destroy.ts';
import { updateOne } from './set-update.ts';

const ARGUMENTS: ArgumentChecks = {
  ifInState: nullable(text),
  create: nullable(mapOf(id, object)),
  update: nullable(mapOf(idOrReference, object)),
  destroy: nullable(listOf(idOrReference)),
};

export interface Failed {
  created: Map<string, JsonObject>;
  updated: Map<string, JsonObject>;
  destroyed: Map<string, JsonObject>;
}

interface Wanted {
  create: Map<string, JsonObject>;
  update: Map<string, JsonObject>;
  destroy: string[];
}

function readWanted(args: JsonObject, scope: Scope): Wanted {
  const update = Object.entries((args['update'] ?? {}) as Record<string, JsonObject>);
  const destroy = (args['destroy'] ?? []) as string[];
  return {
    create: new Map(Object.entries((args['create'] ?? {}) as Record<string, JsonObject>)),
    update: new Map(update.map(([key, patch]) => [scope.call.resolve(key), patch])),
    destroy: [...new Set(destroy.map((key) => scope.call.resolve(key)))],
  };
}

/** One object: done whole, or not at all and its error noted under `key`. */
export function attempt(scope: Scope, failed: [Map<string, JsonObject>, string], work: () => void): void {
  try {
    scope.call.store.database.atomic(work);
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    const [errors, key] = failed;
    errors.set(key, error.toJson());
  }
}

function runSet(type: DeclaredType, scope: Scope, wanted: Wanted): [SetOutcome, Failed] {
  const done: SetOutcome = { created: new Map(), updated: new Map(), destroyed: [] };
  const failed: Failed = { created: new Map(), updated: new Map(), destroyed: new Map() };
  for (const key of creationOrder(type, wanted.create)) {
    attempt(scope, [failed.created, key], () => {
      const made = createOne(type, wanted.create.get(key) ?? {}, scope);
      done.created.set(key, made);
      scope.call.created.set(key, String(made['id']));
    });
  }
  for (const [key, patch] of wanted.update) {
    attempt(scope, [failed.updated, key], () => {
      if (wanted.destroy.includes(key)) throw new SetError('willDestroy');
      done.updated.set(key, updateOne(type, key, { patch, scope }));
    });
  }
  const order = type.orderDestroys?.(wanted.destroy, scope) ?? wanted.destroy;
  for (const key of order) {
    attempt(scope, [failed.destroyed, key], () => {
      destroyOne(type, key, scope);
      done.destroyed.push(key);
    });
  }
  return [done, failed];
}

export function checkSetSize(count: number, scope: Scope): void {
  if (count > scope.call.limits.maxObjectsInSet) throw new MethodError('requestTooLarge');
}

export function checkState(type: DeclaredType, scope: Scope, expected: Json | undefined): string {
  const state = stateOf(type, scope);
  if (typeof expected === 'string' && expected !== state) throw new MethodError('stateMismatch');
  return state;
}

/** Foo/set, RFC 8620 §5.3. */
export function setMethod(type: DeclaredType): Method {
  return (args, call) => {
    checkArguments(args, { ...ARGUMENTS, ...type.setArguments });
    const scope = { call, args, account: call.writableAccount(args['accountId']) };
    const wanted = readWanted(args, scope);
    checkSetSize(wanted.create.size + wanted.update.size + wanted.destroy.length, scope);
    const oldState = checkState(type, scope, args['ifInState']);
    const finish = type.prepareSet?.(scope);
    const [done, failed] = runSet(type, scope, wanted);
    finish?.(done);
    return {
      accountId: scope.account.id,
      oldState,
      newState: stateOf(type, scope),
      created: recordOrNull(done.created),
      updated: recordOrNull(done.updated),
      destroyed: done.destroyed.length === 0 ? null : done.destroyed,
      notCreated: recordOrNull(failed.created),
      notUpdated: recordOrNull(failed.updated),
      notDestroyed: recordOrNull(failed.destroyed),
    };
  };
}
