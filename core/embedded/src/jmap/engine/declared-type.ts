import type { AccountAccess } from './accounts.ts';
import type { ArgumentChecks } from './arguments.ts';
import type { BlobReader } from './blob-book.ts';
import type { Call } from './call.ts';
import type { Check } from './checks.ts';
import type { SqlValue } from './database.ts';
import type { Json, JsonObject } from './json.ts';

export interface Property {
  check: Check;
  /** Set once, at creation. */
  immutable?: boolean;
  /** The server's alone: a client may send it only with the value that it has. */
  serverSet?: boolean;
  /** Must be given at creation. */
  required?: boolean;
  /** What it is when the client says nothing, or null. */
  initial?: Json;
  /** Where a `#creationId` may stand: as the value, or as the keys of a map. */
  reference?: 'value' | 'keys';
}

/** One method call on one account. */
export interface Scope {
  readonly call: Call;
  readonly account: AccountAccess;
  readonly args: JsonObject;
}

/** An SQL condition over the table of the type, aliased `o`; its values go to `values` in order. */
type FilterSql = (value: Json, values: SqlValue[], scope: Scope) => string;

export interface Filter {
  check: Check;
  sql: FilterSql;
  /** Other objects or derived numbers decide: changes of such a query cannot be calculated. */
  foreign?: boolean;
}

export interface Sort {
  /** An SQL expression; the engine adds direction and collation. */
  sql: (comparator: JsonObject, values: SqlValue[], scope: Scope) => string;
  /** Members of the comparator beyond property, isAscending and collation. */
  members?: ArgumentChecks;
  foreign?: boolean;
  text?: boolean;
}

export interface Querying {
  filters: Record<string, Filter>;
  sorts: Record<string, Sort>;
  /** `table o WHERE o.account = ?`, when it is not the table of objects. */
  from?: string;
  arguments?: ArgumentChecks;
  /** Orders or thins the ids that the SQL found; `everything` has the same order and no filter. */
  refine?: (ids: string[], scope: Scope, everything: () => string[]) => string[];
  /** Whether these arguments let changes be calculated. */
  calculable?: (args: JsonObject) => boolean;
}

/**
 * A kind of object, declared. The engine makes its standard methods (RFC 8620 §5) of this; a hook
 * that is missing means that the row in the table of objects is all there is.
 */
export interface DeclaredType {
  name: string;
  capability: string;
  prefix: string;
  properties: Record<string, Property>;
  methods: readonly ('get' | 'changes' | 'set' | 'query' | 'queryChanges' | 'copy')[];
  /** Only a person's own account has such objects, none that is shared. */
  personal?: boolean;
  /** The one id of a type that has one object, always. */
  singleton?: JsonObject;
  querying?: Querying;
  getArguments?: ArgumentChecks;
  setArguments?: ArgumentChecks;
  copyArguments?: ArgumentChecks;
  /** Properties that `get` returns when none are named. */
  defaultProperties?: readonly string[];
  /** Says whether a property beyond `properties` may be asked for, as Email's `header:…`. */
  dynamicProperty?: (name: string, scope: Scope) => boolean;
  /** The properties that only count others: `changes` names them when nothing else changed. */
  derivedProperties?: readonly string[];
  /** Checks the arguments of `get` once, before any object is read. */
  prepareGet?: (scope: Scope) => void;
  read?: (id: string, properties: ReadonlySet<string>, scope: Scope) => JsonObject | undefined;
  /** Stores a new object and returns its id. */
  create?: (value: JsonObject, scope: Scope) => string;
  /** In place of all checks and `create`: for a type whose objects are not written as they are read. */
  createsRaw?: (value: JsonObject, scope: Scope) => JsonObject;
  /** In place of reading and creating again; `changes` are the client's. */
  copyOne?: (wanted: { source: string; changes: JsonObject }, to: Scope, from: Scope) => JsonObject;
  /** Stores a changed object; returns what changed beyond the patch, or null. */
  update?: (next: JsonObject, before: JsonObject, scope: Scope) => JsonObject | null;
  destroy?: (id: string, scope: Scope) => void;
  /** Throws when a value breaks a rule that spans properties or objects. */
  examine?: (next: JsonObject, before: JsonObject | undefined, scope: Scope) => void;
  /** The rules between objects, looked at when several are changed at once. Throws as `examine`. */
  examineAll?: (scope: Scope) => void;
  /** Brings a patch to the one spelling that is stored. */
  preparePatch?: (patch: JsonObject) => JsonObject;
  orderDestroys?: (ids: string[], scope: Scope) => string[];
  /** Called before the objects of a set call; what it returns, after them. */
  prepareSet?: (scope: Scope) => (outcome: SetOutcome) => void;
}

export interface SetOutcome {
  created: Map<string, JsonObject>;
  updated: Map<string, JsonObject | null>;
  destroyed: string[];
}

/** Whose blobs a call may read. */
export function blobReader(scope: Pick<Scope, 'account' | 'call'>): BlobReader {
  return { account: scope.account.id, person: scope.call.person.id };
}

export function readObject(type: DeclaredType, id: string, scope: Scope): JsonObject | undefined {
  return type.read
    ? type.read(id, new Set(Object.keys(type.properties)), scope)
    : scope.call.store.changes.find(scope.account.id, type.name, id);
}

export function stateOf(type: DeclaredType, scope: Scope): string {
  return scope.call.store.changes.state(scope.account.id, type.name);
}
