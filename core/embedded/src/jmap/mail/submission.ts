import { parseMail, CONVENIENCE, headerPropertyValue, type ParsedMail } from '../../mime/index.ts';
import { idOrReference, listOf, mapOf, nullable, object, oneOf, shape, text, utcDate } from '../engine/checks.ts';
import type { DeclaredType, Filter, Property, Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import { type Json, type JsonObject, stringOf } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import { SUBMISSION } from './capabilities.ts';
import { utc } from './email-store.ts';
import { envelopeFromHeader, invalidRecipients, readEnvelope, type Envelope } from './envelope.ts';
import { maySendAs } from './identity.ts';
import { askForEmailChanges } from './submission-success.ts';
import { isUnknownHere, send, type DeliveryStatus } from './sending.ts';
import { callBack, enqueue } from './waiting.ts';

const server: Property = { check: () => false, serverSet: true };

interface Found {
  /** The identity's. */
  address: string;
  blob: string;
  thread: string;
  mail: ParsedMail;
}

function findMail(value: JsonObject, scope: Scope): Found {
  const { store } = scope.call;
  const row = store.database.first<{ blob: string; thread: string }>(
    'SELECT blob, thread FROM email WHERE account = ? AND id = ?',
    scope.account.id,
    stringOf(value['emailId']),
  );
  if (!row) throw invalidProperties(['emailId'], 'There is no such mail.');
  const identity = store.changes.find(scope.account.id, 'Identity', stringOf(value['identityId']));
  if (!identity) throw invalidProperties(['identityId'], 'There is no such identity.');
  return { ...row, address: stringOf(identity['email']), mail: parseMail(store.blobs.files.read(row.blob)) };
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
  if (envelope.from !== '' && !maySendAs(scope, envelope.from)) {
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
  const stated = (value['envelope'] ??
    envelopeFromHeader(found.mail, (from) => (maySendAs(scope, from) ? from : found.address))) as JsonObject;
  const envelope = readEnvelope(stated, limits);
  checkEnvelope(envelope, scope);
  const id = newId('s');
  const json: JsonObject = {
    ...value,
    id,
    envelope: stated,
    threadId: found.thread,
    sendAt: utc(envelope.sendAt),
    undoStatus: 'pending',
    deliveryStatus: queued(envelope) as unknown as JsonObject,
    dsnBlobIds: [],
    mdnBlobIds: [],
  };
  store.changes.create(scope.account.id, 'EmailSubmission', { id, json });
  const waiting = {
    account: scope.account.id,
    submission: id,
    blob: found.blob,
    sender: envelope.from,
    recipients: envelope.to,
  };
  if (envelope.sendAt > Date.now()) enqueue(store, waiting, { due: envelope.sendAt, held: true });
  else send(store, waiting, Date.now());
  return id;
}

function update(next: JsonObject, before: JsonObject, scope: Scope): null {
  const { store } = scope.call;
  const id = stringOf(next['id']);
  const wanted = before['undoStatus'] === 'pending' && next['undoStatus'] === 'canceled';
  if (!wanted || !callBack(store, scope.account.id, id)) {
    throw new SetError('cannotUnsend', 'The mail has left already, or was called back before.');
  }
  const smtpReply = '550 5.7.0 called back by the sender';
  const statuses = Object.entries(next['deliveryStatus'] as Record<string, JsonObject>).map(
    ([address, status]): [string, Json] => [address, { ...status, smtpReply, delivered: 'no' }],
  );
  const json = { ...next, deliveryStatus: Object.fromEntries(statuses) };
  store.changes.update(scope.account.id, 'EmailSubmission', { id, json });
  return null;
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
      values.push(Date.parse(stringOf(value)) / 1000);
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
    envelope: {
      check: nullable(shape({ mailFrom: object, rcptTo: listOf(object) }, ['mailFrom', 'rcptTo'])),
      immutable: true,
    },
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
          values.push(stringOf(value));
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
  prepareSet: askForEmailChanges,
};
