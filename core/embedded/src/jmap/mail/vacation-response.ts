import { bool, nullable, text, utcDate } from '../engine/checks.ts';
import type { DeclaredType, Scope } from '../engine/declared-type.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { VACATION } from './capabilities.ts';

const ID = 'singleton';

const INITIAL: JsonObject = {
  id: ID,
  isEnabled: false,
  fromDate: null,
  toDate: null,
  subject: null,
  textBody: null,
  htmlBody: null,
};

export function vacationOf(store: Store, account: string): JsonObject {
  return store.changes.find(account, 'VacationResponse', ID) ?? INITIAL;
}

export function createVacation(store: Store, account: string): void {
  store.changes.create(account, 'VacationResponse', { id: ID, json: INITIAL });
}

/** Who was answered before may be answered by a new text. */
function update(next: JsonObject, _: JsonObject, scope: Scope): null {
  const { store } = scope.call;
  store.changes.update(scope.account.id, 'VacationResponse', { id: ID, json: next });
  store.database.run('DELETE FROM vacation_reply WHERE account = ?', scope.account.id);
  return null;
}

/** RFC 8621 §8. */
export const vacationResponse: DeclaredType = {
  name: 'VacationResponse',
  capability: VACATION,
  prefix: '',
  singleton: INITIAL,
  properties: {
    id: { check: text, serverSet: true },
    isEnabled: { check: bool, initial: false },
    fromDate: { check: nullable(utcDate) },
    toDate: { check: nullable(utcDate) },
    subject: { check: nullable(text) },
    textBody: { check: nullable(text) },
    htmlBody: { check: nullable(text) },
  },
  methods: ['get', 'set'],
  update,
};
