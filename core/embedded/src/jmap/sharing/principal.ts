import { accountObject } from '../account-object.ts';
import { listOf, nullable, oneOf, text } from '../engine/checks.ts';
import type { SqlValue } from '../engine/database.ts';
import type { DeclaredType, Filter, Property, Scope } from '../engine/declared-type.ts';
import { SetError } from '../engine/failures.ts';
import { type Json, type JsonObject, stringOf } from '../engine/json.ts';
import { PRINCIPALS } from './capabilities.ts';

/** What a row keeps beyond the properties: whose data it is, and what its reader may do with them. */
export interface KeptPrincipal {
  account: string;
  rights: 'all' | 'read' | null;
}

function accountsOf(kept: JsonObject, scope: Scope): Json {
  const { person, limits, store } = scope.call;
  const account = store.accounts.access(person.id, stringOf(kept['account']));
  return account ? { [account.id]: accountObject(account, person, limits) } : null;
}

function readPrincipal(id: string, _: ReadonlySet<string>, scope: Scope): JsonObject | undefined {
  const kept = scope.call.store.changes.find(scope.account.id, 'Principal', id);
  return kept && { ...kept, capabilities: {}, accounts: accountsOf(kept, scope) };
}

function refuse(): never {
  throw new SetError('forbidden', 'Who is in the directory is said by the composition.');
}

const like = (value: Json): string => `%${stringOf(value).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The text stands in one of these, in whatever case. */
function contains(...properties: string[]): Filter {
  return {
    check: text,
    sql: (value, values) => {
      const conditions = properties.map((name) => {
        values.push(like(value));
        // What is null contains nothing, and a NOT must still find it.
        return String.raw`casefold(coalesce(o.json ->> '${name}', '')) LIKE casefold(?) ESCAPE '\'`;
      });
      return conditions.join(' OR ');
    },
  };
}

function exactly(property: string): Filter {
  return {
    check: text,
    sql: (value, values) => {
      values.push(stringOf(value));
      return `o.json ->> '${property}' IS ?`;
    },
  };
}

function ownsOneOf(value: Json, values: SqlValue[]): string {
  values.push(JSON.stringify(value));
  return "o.json ->> 'rights' IS NOT NULL AND o.json ->> 'account' IN (SELECT value FROM json_each(?))";
}

const sortedBy = (property: string) => ({ sql: () => `coalesce(o.json ->> '${property}', '')`, text: true });

const property: Property = { check: nullable(text) };

/** RFC 9670 §2. Each person's own account has all of them; `accounts` differs by who reads. */
export const principal: DeclaredType = {
  name: 'Principal',
  capability: PRINCIPALS,
  prefix: 'p',
  personal: true,
  properties: {
    id: { check: text, serverSet: true, immutable: true },
    type: { check: oneOf('individual', 'group', 'resource', 'location', 'other'), required: true },
    name: { check: text, required: true },
    description: property,
    email: property,
    timeZone: property,
    capabilities: { check: () => false, serverSet: true },
    accounts: { check: () => false, serverSet: true },
  },
  methods: ['get', 'changes', 'set', 'query', 'queryChanges'],
  querying: {
    filters: {
      accountIds: { check: listOf(text), sql: ownsOneOf },
      email: contains('email'),
      name: contains('name'),
      text: contains('name', 'email', 'description'),
      type: exactly('type'),
      timeZone: exactly('timeZone'),
    },
    sorts: { name: sortedBy('name'), email: sortedBy('email') },
  },
  read: readPrincipal,
  createsRaw: refuse,
  examine: refuse,
  destroy: refuse,
};
