import { parseMail, CONVENIENCE, headerPropertyValue, type ParsedMail } from '../../mime/index.ts';
import { idOrReference, listOf, mapOf, nullable, object, oneOf, shape, text, utcDate } from '../engine/checks.ts';
import type { DeclaredType, Filter, Property, Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import { SUBMISSION } from './capabilities.ts';
import { utc } from './email-store.ts';
import { envelopeFromHeader, invalidRecipients, readEnvelope, type Envelope } from './envelope.ts';
import { maySendAs } from './identity.ts';
import { askForEmailChanges } from './submission-success.ts';
import { isUnknownHere, send, type DeliveryStatus } from './sending.ts';
import { hold } from './waiting.ts';

const server: Property = { check: () => false, serverSet: true };

interface Found {
  blob: string;
  thread: string;
  mail: ParsedMail;
}

function findMail(value: JsonObject, scope: Scope): Found {
  const { store } = scope.call;
  const row = store.database.first<{ blob: string; thread: string }>(
    'SELECT blob, thread FROM email WHERE account = ? AND id = ?', scope.account.id, String(value['emailId']),
  );
  if (!row) throw invalidProperties(['emailId'], 'There is no such mail.');
  const known = store.changes.find(scope.account.id, 'Identity', String(value['identityId']));
  if (!known) throw invalidProperties(['identityId'], 'There is no such identity.');
  return { ...row, mail: parseMail(store.blobs.files.read(row.blob)) };
}

/** RFC 8621 §7.5: what cannot be sent is refused before anything is stored. */
function checkMail({ mail }: Found, scope: Scope): void {
  const read = (name: string) => {
    const property = CONVENIENCE.get(name);
    return property ? headerPropertyValue(mail.headers, property) : null;
  };
  const from = (read('from') ?? []) as { email: string }[];
  const missing = [from.length === 0 && 'from', read('sentAt') === null && 'sentAt'].filter((name) => name !== false);
  if (missing.length > 0) {
    throw new SetError('invalidEmail', 'The mail cannot be sent as it is.', { properties: missing });
  }
  if (!from.every((address) => maySendAs(scope, address.email))) {
    throw new SetError('forbiddenFrom', 'This account does not send from that address.');
  }
}

function checkEnvelope(envelope: Envelope, scope: Scope): void {
  if (!maySendAs(scope, envelope.from)) {
    throw new SetError('forbiddenMailFrom', 'This account does not send from that address.');
  }
  const unknown = envelope.to.filter((address) => isUnknownHere(scope.call.store, address));
  if (unknown.length > 0) throw invalidRecipients(unknown);
}

function queued(envelope: Envelope): Record<string, DeliveryStatus> {
  const status: DeliveryStatus = { smtpReply: '250 2.0.0 queued', delivered: 'queued', displayed: 'unknown' };
  return Object.fromEntries(envelope.to.map((address) => [address, status]));
}

function create(value: JsonObject, scope: Scope): string {
  const { store, limits } = scope.call;
  const found = findMail(value, scope);
  checkMail(found, scope);
  const stated = (value['envelope'] ?? envelopeFromHeader(found.mail)) as JsonObject;
  const envelope = readEnvelope(stated, limits);
  checkEnvelope(envelope, scope);
  const id = newId('s');
  const json: JsonObject = {
    ...value, id, envelope: stated, threadId: found.thread, sendAt: utc(envelope.sendAt), undoStatus: 'pending',
    deliveryStatus: queued(envelope) as unknown as JsonObject, dsnBlobIds: [], mdnBlobIds: [],
  };
  store.changes.create(scope.account.id, 'EmailSubmission', { id, json });
  const waiting = { account: scope.account.id, submission: id, blob: found.blob };
  if (envelope.sendAt > Date.now()) hold(store, waiting, envelope.sendAt);
  else send(store, waiting, Date.now());
  return id;
}

function update(next: JsonObject, before: JsonObject, scope: Scope): null {
  const { store } = scope.call;
  if (before['undoStatus'] !== 'pending' || next['undoStatus'] !== 'canceled') {
    throw new SetError('cannotUnsend', 'The mail has left already, or was called back before.');
  }
  const id = String(next['id']);
  const statuses = Object.entries(next['deliveryStatus'] as Record<string, JsonObject>).map(
    ([address, status]): [string, Json] => [
      address, { ...status, smtpReply: '550 5.7.0 called back by the sender', delivered: 'no' },
    ],
  );
  const json = { ...next, deliveryStatus: Object.fromEntries(statuses) };
  store.changes.update(scope.account.id, 'EmailSubmission', { id, json });
  store.database.run('DELETE FROM delivery WHERE account = ? AND submission = ?', scope.account.id, id);
  return null;
}

/** A submission that still waits goes with its object: nothing is sent that nobody can see. */
function destroy(id: string, scope: Scope): void {
  const { store } = scope.call;
  store.database.run('DELETE FROM delivery WHERE account = ? AND submission = ?', scope.account.id, id);
  store.changes.destroy(scope.account.id, 'EmailSubmission', id);
}

function among(property: string): Filter {
  return {
    check: listOf(text),
    sql: (value, values, scope) => {
      values.push(JSON.stringify((value as string[]).map((id) => scope.call.resolve(id))));
      return `o.json ->> '${property}' IN (SELECT value FROM json_each(?))`;
    },
  };
}

function sent(comparison: string): Filter {
  return {
    check: utcDate,
    sql: (value, values) => {
      values.push(Date.parse(String(value)) / 1000);
      return `unixepoch(o.json ->> 'sendAt', 'subsec') ${comparison} ?`;
    },
  };
}

const byTime = { sql: () => "unixepoch(o.json ->> 'sendAt', 'subsec')" };

/** RFC 8621 §7. */
export const emailSubmission: DeclaredType = {
  name: 'EmailSubmission',
  capability: SUBMISSION,
  prefix: 's',
  properties: {
    id: server,
    identityId: { check: idOrReference, immutable: true, required: true, reference: 'value' },
    emailId: { check: idOrReference, immutable: true, required: true, reference: 'value' },
    threadId: server,
    envelope: { check: nullable(shape({ mailFrom: object, rcptTo: listOf(object) }, ['mailFrom', 'rcptTo'])), immutable: true },
    sendAt: server,
    undoStatus: { check: oneOf('pending', 'final', 'canceled'), initial: 'pending' },
    deliveryStatus: server,
    dsnBlobIds: server,
    mdnBlobIds: server,
  },
  methods: ['get', 'changes', 'set', 'query', 'queryChanges'],
  querying: {
    filters: {
      identityIds: among('identityId'),
      emailIds: among('emailId'),
      threadIds: among('threadId'),
      undoStatus: {
        check: oneOf('pending', 'final', 'canceled'),
        sql: (value, values) => {
          values.push(String(value));
          return "o.json ->> 'undoStatus' = ?";
        },
      },
      before: sent('<'),
      after: sent('>='),
    },
    sorts: {
      emailId: { sql: () => "o.json ->> 'emailId'" },
      threadId: { sql: () => "o.json ->> 'threadId'" },
      sentAt: byTime,
      sendAt: byTime,
    },
  },
  setArguments: {
    onSuccessUpdateEmail: nullable(mapOf(idOrReference, object)),
    onSuccessDestroyEmail: nullable(listOf(idOrReference)),
  },
  create,
  update,
  destroy,
  prepareSet: askForEmailChanges,
};
