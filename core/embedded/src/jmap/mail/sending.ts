import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { bounce, type Undelivered } from './bounce.ts';
import { deliver } from './delivery.ts';
import { withoutTag } from './identity.ts';
import { outgoing } from './outgoing.ts';
import { enqueue, type Waiting } from './waiting.ts';

export interface DeliveryStatus {
  smtpReply: string;
  delivered: 'queued' | 'yes' | 'no' | 'unknown';
  displayed: 'unknown' | 'yes';
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

export function isUnknownHere(store: Store, address: string): boolean {
  return store.accounts.isLocalDomain(domainOf(address)) && !store.accounts.byAddress(withoutTag(address));
}

function status(delivered: DeliveryStatus['delivered'], smtpReply: string): DeliveryStatus {
  return { smtpReply, delivered, displayed: 'unknown' };
}

function sendTo(
  store: Store,
  recipient: string,
  at: { waiting: Waiting; raw: Uint8Array; now: number },
): DeliveryStatus {
  const local = store.accounts.byAddress(withoutTag(recipient));
  if (local) {
    const problem = deliver(store, local, { raw: at.raw, from: at.waiting.sender });
    return problem === undefined ? status('yes', '250 2.1.5 delivered') : status('no', problem);
  }
  if (store.accounts.isLocalDomain(domainOf(recipient))) return status('no', '550 5.1.1 no such mailbox here');
  enqueue(store, { ...at.waiting, recipients: [recipient] }, { due: at.now, held: false });
  return status('queued', '250 2.0.0 queued');
}

/** Tells the sender of those who got nothing: once in the submission, once as a mail. */
export function settle(store: Store, waiting: Waiting, statuses: ReadonlyMap<string, DeliveryStatus>): void {
  const failed: Undelivered[] = [...statuses]
    .filter(([, one]) => one.delivered === 'no')
    .map(([recipient, one]) => ({ recipient, reply: one.smtpReply }));
  const dsn = failed.length > 0 && waiting.sender !== '' ? bounce(store, waiting, failed) : undefined;
  const submission = store.changes.find(waiting.account, 'EmailSubmission', waiting.submission);
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
  const raw = outgoing(store.blobs.files.read(waiting.blob));
  const statuses = new Map<string, DeliveryStatus>();
  for (const recipient of waiting.recipients) statuses.set(recipient, sendTo(store, recipient, { waiting, raw, now }));
  settle(store, waiting, statuses);
}
