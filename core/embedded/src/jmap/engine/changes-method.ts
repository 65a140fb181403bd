import { checkArguments } from './arguments.ts';
import type { Method } from './call.ts';
import type { ObjectRow } from './changes.ts';
import { nullable, text, unsigned } from './checks.ts';
import { stateOf, type DeclaredType, type Scope } from './declared-type.ts';
import { invalidArguments, MethodError } from './failures.ts';
import type { Json, JsonObject } from './json.ts';

export function modseqSince(type: DeclaredType, scope: Scope, state: Json | undefined): number {
  const since = scope.call.store.changes.modseqOf(scope.account.id, type.name, state);
  if (since === undefined) throw new MethodError('cannotCalculateChanges');
  return since;
}

export function readMaxChanges(args: JsonObject): number {
  const limit = args['maxChanges'];
  if (limit === 0) throw invalidArguments('maxChanges must be greater than 0.');
  return typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
}

/** Where in the order of events a client has to learn of a row; a new one at its birth. */
function place(row: ObjectRow, since: number): number {
  return row.created > since ? row.created : row.changed;
}

/** What an old client would know nothing of and need not learn. */
function neverSeen(row: ObjectRow, since: number): boolean {
  return row.gone === 1 && row.created > since;
}

/** Foo/changes, RFC 8620 §5.2. */
export function changesMethod(type: DeclaredType): Method {
  return (args, call) => {
    checkArguments(args, { sinceState: text, maxChanges: nullable(unsigned) }, ['sinceState']);
    const scope = { call, args, account: call.account(args['accountId']) };
    const limit = readMaxChanges(args);
    const since = modseqSince(type, scope, args['sinceState']);
    const rows = call.store.changes
      .since(scope.account.id, type.name, since)
      .filter((row) => !neverSeen(row, since))
      .toSorted((left, right) => place(left, since) - place(right, since));
    const taken = rows.slice(0, limit);
    const hasMoreChanges = taken.length < rows.length;
    const last = taken.at(-1);
    const newState = hasMoreChanges && last ? String(place(last, since)) : stateOf(type, scope);
    const updated = taken.filter((row) => row.gone === 0 && row.created <= since);
    return {
      accountId: scope.account.id,
      oldState: String(since),
      newState,
      hasMoreChanges,
      created: taken.filter((row) => row.created > since).map((row) => row.id),
      updated: updated.map((row) => row.id),
      destroyed: taken.filter((row) => row.gone === 1).map((row) => row.id),
      ...(type.derivedProperties && {
        updatedProperties: updatedProperties(type.derivedProperties, updated, since),
      }),
    };
  };
}

function updatedProperties(derived: readonly string[], updated: ObjectRow[], since: number): Json {
  const onlyDerived = updated.length > 0 && updated.every((row) => row.major <= since);
  return onlyDerived ? [...derived] : null;
}
