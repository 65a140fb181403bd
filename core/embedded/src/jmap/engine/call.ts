import { writable, type AccountAccess } from './accounts.ts';
import { MethodError } from './failures.ts';
import type { Json, JsonObject } from './json.ts';
import type { Limits } from './limits.ts';
import type { Store } from './store.ts';

export interface Person {
  id: string;
  address: string;
}

/** What one method call may know and do. */
export class Call {
  readonly store: Store;
  readonly person: Person;
  readonly limits: Limits;
  /** Creation id to id, over all calls of one request. */
  readonly created: Map<string, string>;
  /** Calls that this one brings about; their answers follow its own, under the same call id. */
  readonly implicit: [name: string, args: JsonObject][] = [];

  constructor(request: Pick<Call, 'store' | 'person' | 'limits' | 'created'>) {
    this.store = request.store;
    this.person = request.person;
    this.limits = request.limits;
    this.created = request.created;
  }

  /** An account that this person may see, or `error`. */
  account(id: Json | undefined, error = 'accountNotFound'): AccountAccess {
    const found = typeof id === 'string' ? this.store.accounts.access(this.person.id, id) : undefined;
    if (!found) throw new MethodError(error);
    return found;
  }

  writableAccount(id: Json | undefined): AccountAccess {
    return writable(this.account(id));
  }

  /** `#x` becomes the id of what was created as x; unknown ones stay, and are found nowhere. */
  resolve(id: string): string {
    return id.startsWith('#') ? (this.created.get(id.slice(1)) ?? id) : id;
  }
}

export type Method = (args: JsonObject, call: Call) => JsonObject;
