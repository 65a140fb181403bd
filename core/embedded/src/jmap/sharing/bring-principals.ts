import type { Account, AccountAccess } from '../engine/accounts.ts';
import { same, stringOf, type JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { principalIdOf } from './principal-id.ts';
import type { KeptPrincipal } from './principal.ts';

function rightsOf(access: AccountAccess | undefined): KeptPrincipal['rights'] {
  if (!access) return null;
  return access.readOnly ? 'read' : 'all';
}

function keptOf(account: Account, access: AccountAccess | undefined): JsonObject {
  const kept: KeptPrincipal = { account: account.id, rights: rightsOf(access) };
  return {
    id: principalIdOf(account.id),
    type: account.shared ? 'group' : 'individual',
    name: account.name,
    description: null,
    email: account.address,
    timeZone: null,
    ...kept,
  };
}

function bringDirectory(store: Store, person: string, everybody: readonly Account[]): void {
  const { changes, accounts } = store;
  const visible = new Map(accounts.visibleTo(person).map((account) => [account.id, account]));
  const before = new Map(changes.list(person, 'Principal').map((kept) => [stringOf(kept['id']), kept]));
  for (const account of everybody) {
    const json = keptOf(account, visible.get(account.id));
    const object = { id: stringOf(json['id']), json };
    const known = before.get(object.id);
    before.delete(object.id);
    if (!known) changes.createAgain(person, 'Principal', object);
    else if (!same(known, json)) changes.update(person, 'Principal', object);
  }
  for (const id of before.keys()) changes.destroy(person, 'Principal', id);
}

/** Brings everybody's directory to what the accounts and shares are; what is the same keeps its state. */
export function bringPrincipals(store: Store): void {
  const everybody = store.accounts.active();
  for (const { id, shared } of everybody) if (!shared) bringDirectory(store, id, everybody);
}
