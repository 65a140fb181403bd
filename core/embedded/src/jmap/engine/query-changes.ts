import { checkArguments, type ArgumentChecks } from './arguments.ts';
import type { Method } from './call.ts';
import { modseqSince, readMaxChanges } from './changes-method.ts';
import { anything, bool, idOrReference, nullable, text, unsigned } from './checks.ts';
import { stateOf, type DeclaredType, type Querying } from './declared-type.ts';
import { MethodError } from './failures.ts';
import { calculable, matchingIds } from './query.ts';

const ARGUMENTS: ArgumentChecks = {
  filter: anything,
  sort: anything,
  sinceQueryState: text,
  maxChanges: nullable(unsigned),
  upToId: nullable(idOrReference),
  calculateTotal: bool,
};

/**
 * Foo/queryChanges, RFC 8620 §5.6. Whatever changed may have been in the old result: it is removed,
 * and added again where it stands now. That is what the RFC asks for mutable properties, and
 * harmless for others.
 */
export function queryChangesMethod(type: DeclaredType, querying: Querying): Method {
  return (args, call) => {
    checkArguments(args, { ...ARGUMENTS, ...querying.arguments }, ['sinceQueryState']);
    const scope = { call, args, account: call.account(args['accountId']) };
    const limit = readMaxChanges(args);
    const ids = matchingIds(type, querying, scope);
    if (!calculable(querying, args)) throw new MethodError('cannotCalculateChanges');
    const since = modseqSince(type, scope, args['sinceQueryState']);
    const rows = call.store.changes.since(scope.account.id, type.name, since);
    const removed = rows.filter((row) => row.created <= since).map((row) => row.id);
    const changed = new Set(rows.map((row) => row.id));
    const added = [...ids.entries()].filter(([, id]) => changed.has(id)).map(([index, id]) => ({ id, index }));
    if (removed.length + added.length > limit) throw new MethodError('tooManyChanges');
    return {
      accountId: scope.account.id,
      oldQueryState: String(since),
      newQueryState: stateOf(type, scope),
      ...(args['calculateTotal'] === true && { total: ids.length }),
      removed,
      added,
    };
  };
}
