import { checkArguments, type ArgumentChecks } from './arguments.ts';
import type { Method } from './call.ts';
import { anything, bool, idOrReference, int, nullable, unsigned } from './checks.ts';
import type { SqlValue } from './database.ts';
import { stateOf, type DeclaredType, type Querying, type Scope } from './declared-type.ts';
import { MethodError } from './failures.ts';
import { dependsOnOthers, filterSql } from './filter.ts';
import type { JsonObject } from './json.ts';
import { sortSql } from './sort.ts';

const ARGUMENTS: ArgumentChecks = {
  filter: anything,
  sort: anything,
  position: int,
  anchor: nullable(idOrReference),
  anchorOffset: int,
  limit: nullable(unsigned),
  calculateTotal: bool,
};

function select(type: DeclaredType, querying: Querying, scope: Scope): string[] {
  const values: SqlValue[] = [];
  const filter = filterSql(querying, scope.args['filter'], [values, scope]);
  const order = sortSql(querying, scope.args['sort'], [values, scope]);
  const from = querying.from ?? 'object o WHERE o.account = ? AND o.type = ? AND o.gone = 0';
  const keys = querying.from ? [scope.account.id] : [scope.account.id, type.name];
  const rows = scope.call.store.database.all<{ id: string }>(
    `SELECT o.id FROM ${from} AND (${filter}) ORDER BY ${order}`,
    ...keys,
    ...values,
  );
  return rows.map((row) => row.id);
}

function search(type: DeclaredType, querying: Querying, scope: Scope): string[] {
  const ids = select(type, querying, scope);
  const everything = () => select(type, querying, { ...scope, args: { ...scope.args, filter: null } });
  return querying.refine ? querying.refine(ids, scope, everything) : ids;
}

/** All ids that match, in order. */
export function matchingIds(type: DeclaredType, querying: Querying, scope: Scope): string[] {
  const { filter, sort, ...args } = scope.args;
  const extra = Object.keys(querying.arguments ?? {}).map((name) => args[name] ?? null);
  const state = stateOf(type, scope);
  const key = JSON.stringify([
    type.name,
    scope.account.id,
    scope.call.person.id,
    state,
    filter ?? null,
    sort ?? null,
    extra,
  ]);
  return scope.call.store.results.remember(key, () => search(type, querying, scope));
}

function firstPosition(ids: readonly string[], scope: Scope): number {
  const { anchor, anchorOffset, position } = scope.args;
  if (typeof anchor === 'string') {
    const index = ids.indexOf(scope.call.resolve(anchor));
    if (index === -1) throw new MethodError('anchorNotFound');
    return Math.max(0, index + Number(anchorOffset ?? 0));
  }
  const wanted = Number(position ?? 0);
  return wanted < 0 ? Math.max(0, ids.length + wanted) : wanted;
}

export function calculable(querying: Querying, args: JsonObject): boolean {
  return !dependsOnOthers(querying, args['filter'], args['sort']) && (querying.calculable?.(args) ?? true);
}

/** Foo/query, RFC 8620 §5.5. */
export function queryMethod(type: DeclaredType, querying: Querying): Method {
  return (args, call) => {
    checkArguments(args, { ...ARGUMENTS, ...querying.arguments });
    const scope = { call, args, account: call.account(args['accountId']) };
    const all = matchingIds(type, querying, scope);
    const position = firstPosition(all, scope);
    const asked = typeof args['limit'] === 'number' ? args['limit'] : Number.POSITIVE_INFINITY;
    const limit = Math.min(asked, call.limits.maxQueryResults);
    const ids = all.slice(position, position + limit);
    return {
      accountId: scope.account.id,
      queryState: stateOf(type, scope),
      canCalculateChanges: calculable(querying, args),
      position,
      ids,
      ...(args['calculateTotal'] === true && { total: all.length }),
      ...(limit < asked && { limit }),
    };
  };
}
