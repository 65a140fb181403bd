import { checkArguments, type ArgumentChecks } from './arguments.ts';
import type { Method } from './call.ts';
import { plainId, idOrReference, listOf, mapOf, nullable, object, text } from './checks.ts';
import { stateOf, type DeclaredType, type Scope, type SetOutcome } from './declared-type.ts';
import { MethodError, SetError } from './failures.ts';
import { recordOrNull, type Json, type JsonObject, stringOf } from './json.ts';
import { createOne, creationOrder } from './set-create.ts';
import { destroyOne } from './set-destroy.ts';
import { updateOne } from './set-update.ts';

const ARGUMENTS: ArgumentChecks = {
  ifInState: nullable(text),
  create: nullable(mapOf(plainId, object)),
  update: nullable(mapOf(idOrReference, object)),
  destroy: nullable(listOf(idOrReference)),
};

interface Failed {
  created: Map<string, JsonObject>;
  updated: Map<string, JsonObject>;
  destroyed: Map<string, JsonObject>;
}

interface Progress {
  wanted: Wanted;
  done: SetOutcome;
  failed: Failed;
}

interface Wanted {
  create: Map<string, JsonObject>;
  update: Map<string, JsonObject>;
  destroy: string[];
}

function readWanted(args: JsonObject): Wanted {
  return {
    create: new Map(Object.entries((args['create'] ?? {}) as Record<string, JsonObject>)),
    update: new Map(Object.entries((args['update'] ?? {}) as Record<string, JsonObject>)),
    destroy: [...new Set((args['destroy'] ?? []) as string[])],
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

function runCreates(type: DeclaredType, scope: Scope, at: Progress): void {
  for (const key of creationOrder(type, at.wanted.create)) {
    attempt(scope, [at.failed.created, key], () => {
      const made = createOne(type, at.wanted.create.get(key) ?? {}, scope);
      at.done.created.set(key, made);
      scope.call.created.set(key, stringOf(made['id']));
    });
  }
}

/** After the creates, so that a `#key` may name what this very call made. */
function runChanges(type: DeclaredType, scope: Scope, at: Progress): void {
  const destroy = at.wanted.destroy.map((key) => scope.call.resolve(key));
  for (const [name, patch] of at.wanted.update) {
    const id = scope.call.resolve(name);
    attempt(scope, [at.failed.updated, id], () => {
      if (destroy.includes(id)) throw new SetError('willDestroy');
      at.done.updated.set(id, updateOne(type, id, { patch, scope }));
    });
  }
  for (const id of type.orderDestroys?.(destroy, scope) ?? destroy) {
    attempt(scope, [at.failed.destroyed, id], () => {
      destroyOne(type, id, scope);
      at.done.destroyed.push(id);
    });
  }
}

function start(wanted: Wanted): Progress {
  return {
    wanted,
    done: { created: new Map(), updated: new Map(), destroyed: [] },
    failed: { created: new Map(), updated: new Map(), destroyed: new Map() },
  };
}

function run(type: DeclaredType, scope: Scope, wanted: Wanted): Progress {
  const progress = start(wanted);
  runCreates(type, scope, progress);
  runChanges(type, scope, progress);
  return progress;
}

/**
 * RFC 8620 §5.3: two objects may swap what only one can have; what counts is the end. So the rules
 * between objects are looked at once, after all; if they are broken then, each object alone decides.
 */
function runTogether(type: DeclaredType, scope: Scope, wanted: Wanted): Progress {
  const { examineAll } = type;
  if (!examineAll || wanted.update.size < 2) return run(type, scope, wanted);
  try {
    return scope.call.store.database.atomic(() => {
      const progress = run({ ...type, examine: () => {} }, scope, wanted);
      examineAll(scope);
      return progress;
    });
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    return run(type, scope, wanted);
  }
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
    const wanted = readWanted(args);
    checkSetSize(wanted.create.size + wanted.update.size + wanted.destroy.length, scope);
    const oldState = checkState(type, scope, args['ifInState']);
    const finish = type.prepareSet?.(scope);
    const { done, failed } = runTogether(type, scope, wanted);
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
