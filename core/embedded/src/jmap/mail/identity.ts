import { listOf, nullable, shape, text, type Check } from '../engine/checks.ts';
import type { DeclaredType, Scope } from '../engine/declared-type.ts';
import { SetError } from '../engine/failures.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import type { Store } from '../engine/store.ts';
import { SUBMISSION } from './capabilities.ts';

const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/;

export const mailAddress: Check = (value) => typeof value === 'string' && ADDRESS.test(value);

const addresses = nullable(listOf(shape({ name: nullable(text), email: text }, ['email'])));

/** `anna+formulare@…` is anna's, too. */
export function withoutTag(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at).replace(/\+.*$/, '')}${address.slice(at)}`.toLowerCase();
}

/** An account sends as itself; `*@` others would let one person write as another. */
export function maySendAs(scope: Scope, address: string): boolean {
  return withoutTag(address) === scope.account.address;
}

function examine(next: JsonObject, before: JsonObject | undefined, scope: Scope): void {
  if (!before && !maySendAs(scope, stringOf(next['email']))) {
    throw new SetError('forbiddenFrom', 'This account does not send from that address.');
  }
}

function destroy(id: string, scope: Scope): void {
  const { changes } = scope.call.store;
  const kept = changes.find(scope.account.id, 'Identity', id);
  if (kept?.['mayDelete'] === false) throw new SetError('forbidden', 'The account keeps its first identity.');
  changes.destroy(scope.account.id, 'Identity', id);
}

/** RFC 8621 §6. */
export const identity: DeclaredType = {
  name: 'Identity',
  capability: SUBMISSION,
  prefix: 'i',
  properties: {
    id: { check: text, serverSet: true },
    name: { check: text, initial: '' },
    email: { check: mailAddress, immutable: true, required: true },
    replyTo: { check: addresses },
    bcc: { check: addresses },
    textSignature: { check: text, initial: '' },
    htmlSignature: { check: text, initial: '' },
    mayDelete: { check: () => false, serverSet: true },
  },
  methods: ['get', 'changes', 'set'],
  examine,
  create: (value, scope) => {
    const id = newId('i');
    const json = { id, ...value, mayDelete: true };
    scope.call.store.changes.create(scope.account.id, 'Identity', { id, json });
    return id;
  },
  destroy,
};

export function createFirstIdentity(store: Store, account: { id: string; address: string; name: string }): void {
  const id = newId('i');
  const json: JsonObject = {
    id,
    name: account.name,
    email: account.address,
    replyTo: null,
    bcc: null,
    textSignature: '',
    htmlSignature: '',
    mayDelete: false,
  };
  store.changes.create(account.id, 'Identity', { id, json });
}
