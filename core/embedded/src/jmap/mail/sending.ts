import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { bounce, type Undelivered } from './bounce.ts';
import { deliver } from './delivery.ts';
import { withoutTag } from './identity.ts';
import { outgoing } from './outgoing.ts';
import { hold, type Waiting } from './waiting.ts';

export interface DeliveryStatus {
  smtpReply: string;
  delivered: 'queued' | 'yes' | 'no' | 'unknown';
  displayed: 'unknown' | 'yes';
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

export function isUnknownHere(store: Store, address: string): boolean {
  return store.accounts.isLocalDomain(domainOf(address)) && !store.accounts.byAddress(withoutTag(address));
}

function sendTo(store: Store, recipient: string, at: { waiting: Waiting; raw: Uint8Array; from: string; now: number }): DeliveryStatus {
  const local = store.accounts.byAddress(withoutTag(recipient));
  if (local) {
    const problem = deliver(store, local, { raw: at.raw, from: at.from });
    const smtpReply = problem ?? '250 2.1.5 delivered';
    return { smtpReply, delivered: problem === undefined ? 'yes' : 'no', displayed: 'unknown' };
  }
  if (store.accounts.isLocalDomain(domainOf(recipient))) {
    return { smtpReply: '550 5.1.1 no such mailbox here', delivered: 'no', displayed: 'unknown' };
  }
  hold(store, at.waiting, at.now, recipient);
  return { smtpReply: '250 2.0.0 queued', delivered: 'queued', displayed: 'unknown' };
}

/** Tells the sender of those who got nothing: once in the submission, once as a mail. */
export function settle(store: Store, waiting: Waiting, statuses: ReadonlyMap<string, DeliveryStatus>): void {
  const submission = store.changes.find(waiting.account, 'EmailSubmission', waiting.submission);
  const failed: Undelivered[] = [...statuses]
    .filter(([, status]) => status.delivered === 'no')
    .map(([recipient, status]) => ({ recipient, reply: status.smtpReply }));
  const dsn = failed.length > 0 ? bounce(store, waiting, failed) : undefined;
  if (!submission) return;
  const json: JsonObject = {
    ...submission,
    undoStatus: 'final',
    deliveryStatus: {
      ...(submission['deliveryStatus'] as JsonObject),
      ...(Object.fromEntries(statuses) as unknown as JsonObject),
    },
    dsnBlobIds: [...(submission['dsnBlobIds'] as string[]), ...(dsn === undefined ? [] : [dsn])],
  };
  store.changes.update(waiting.account, 'EmailSubmission', { id: waiting.submission, json });
}

/** Hands a mail to all its recipients: to those here at once, to others by the queue. */
export function send(store: Store, waiting: Waiting, now: number): void {
  const submission = store.changes.find(waiting.account, 'EmailSubmission', waiting.submission);
  if (!submission) return;
  const envelope = submission['envelope'] as { mailFrom: { email: string }; rcptTo: { email: string }[] };
  const from = envelope.mailFrom.email;
  const raw = outgoing(store.blobs.files.read(waiting.blob));
  const statuses = new Map<string, DeliveryStatus>();
  for (const { email } of envelope.rcptTo) statuses.set(email, sendTo(store, email, { waiting, raw, from, now }));
  settle(store, waiting, statuses);
}
