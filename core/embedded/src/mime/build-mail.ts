import { randomUUID } from 'node:crypto';
import { refuserFor, writeHeaders, type WrittenField } from './build-headers.ts';
import { isJson, PartBuilder, type ReadBlob } from './build-parts.ts';
import { formatDate } from './date-form.ts';
import { type EmailCreate, Refusals } from './email-create.ts';
import { CONVENIENCE } from './header-property.ts';
import { type MimeNode, writeNode } from './mime-tree.ts';

const BODY = ['bodyStructure', 'bodyValues', 'textBody', 'htmlBody', 'attachments'];
// Set on the object in the store, not in the message.
const STORED = ['mailboxIds', 'keywords', 'receivedAt'];
const ORDER = [
  'date',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
];

/**
 * Writes the message that Email/set creates (RFC 8621 §4.6). Not nodemailer's composer: its trees and header fields are
 * its own choice, while a JMAP client prescribes both.
 * @throws EmailCreateError with all that is wrong at once.
 */
export function buildMail(create: EmailCreate, readBlob: ReadBlob): Uint8Array {
  const refusals = new Refusals();
  const keys = Object.keys(create).filter((key) => !STORED.includes(key) && !BODY.includes(key));
  const known = keys.filter((key) => CONVENIENCE.has(key) || key.startsWith('header:'));
  for (const key of keys) if (!known.includes(key)) refusals.property(key, 'cannot be set on a new Email');
  const taken = new Set<string>();
  const fields = writeHeaders(create, known, { refuse: refuserFor(refusals), taken, isPart: false });
  checkBodyValues(create, refusals);
  const root = buildRoot(create, new PartBuilder(create, readBlob, refusals, taken), refusals);
  refusals.throwIfAny();
  const rootNames = new Set(root.fields.map((one) => one.name.toLowerCase()));
  const all = [...fields, ...generated(create, new Set([...taken, ...rootNames]))];
  const marks = () => `=_${randomUUID()}`;
  return new Uint8Array(
    Buffer.concat(writeNode(root, [...all.toSorted(byOrder), { name: 'MIME-Version', value: '1.0' }], marks)),
  );
}

function byOrder(a: WrittenField, b: WrittenField): number {
  const rank = (field: WrittenField) => {
    const index = ORDER.indexOf(field.name.toLowerCase());
    return index < 0 ? ORDER.length : index;
  };
  return rank(a) - rank(b);
}

function generated(create: EmailCreate, taken: Set<string>): WrittenField[] {
  const fields: WrittenField[] = [];
  if (!taken.has('date')) fields.push({ name: 'Date', value: formatDate(new Date().toISOString())! });
  if (!taken.has('message-id')) fields.push({ name: 'Message-ID', value: `<${randomUUID()}@${senderDomain(create)}>` });
  return fields;
}

function senderDomain(create: EmailCreate): string {
  const from = Array.isArray(create['from']) ? (create['from'][0] as { email?: unknown } | undefined) : undefined;
  const domain = typeof from?.email === 'string' ? from.email.split('@').at(-1)! : '';
  return /^[A-Za-z0-9.-]{1,200}$/.test(domain) ? domain : 'localhost';
}

function checkBodyValues(create: EmailCreate, refusals: Refusals): void {
  const { bodyValues } = create;
  if (bodyValues === undefined || bodyValues === null) return;
  if (!isJson(bodyValues)) return refusals.property('bodyValues', 'no object');
  for (const [partId, value] of Object.entries(bodyValues)) {
    if (!isJson(value) || typeof value['value'] !== 'string') refusals.property('bodyValues', `${partId}: no value`);
    else if (value['isTruncated'] || value['isEncodingProblem']) {
      refusals.property('bodyValues', `${partId}: isTruncated and isEncodingProblem must be false`);
    }
  }
}

function buildRoot(create: EmailCreate, builder: PartBuilder, refusals: Refusals): MimeNode {
  const lists = ['textBody', 'htmlBody', 'attachments'].filter(
    (key) => create[key] !== undefined && create[key] !== null,
  );
  if (create['bodyStructure'] !== undefined && create['bodyStructure'] !== null) {
    for (const key of lists) refusals.property(key, 'not beside bodyStructure');
    return builder.build(create['bodyStructure'], 'bodyStructure', { type: 'text/plain' }) ?? emptyText();
  }
  const text = buildSingle(create, 'textBody', 'text/plain', builder, refusals);
  const html = buildSingle(create, 'htmlBody', 'text/html', builder, refusals);
  const attachments = buildAttachments(create, html !== undefined, builder, refusals);
  const isEmbedded = (node: MimeNode) => html !== undefined && isInlineById(node);
  const rich = html && wrap('related', [html, ...attachments.filter(isEmbedded)]);
  const bodies = [text, rich].filter((node) => node !== undefined);
  const body = bodies.length > 0 ? [wrap('alternative', bodies)] : [];
  const parts = [...body, ...attachments.filter((node) => !isEmbedded(node))];
  return parts.length > 0 ? wrap('mixed', parts) : emptyText();
}

function wrap(subtype: string, children: MimeNode[]): MimeNode {
  const [only] = children;
  const keepsSingle = subtype === 'mixed' && only?.fields.some((one) => one.name === 'Content-Disposition');
  if (children.length === 1 && !keepsSingle) return only!;
  return { type: `multipart/${subtype}`, parameters: '', fields: [], children };
}

function emptyText(): MimeNode {
  return { type: 'text/plain', parameters: '; charset=utf-8', fields: [], bytes: new Uint8Array() };
}

function buildSingle(create: EmailCreate, key: string, type: string, builder: PartBuilder, refusals: Refusals) {
  const list = create[key];
  if (list === undefined || list === null) return undefined;
  if (!Array.isArray(list) || list.length !== 1) return refusals.property(key, 'exactly one part');
  const node = builder.build(list[0], key, { type });
  if (node && node.type !== type) refusals.property(key, `must be ${type}`);
  return node;
}

function isInlineById(node: MimeNode): boolean {
  const has = (name: string, value = '') => node.fields.some((one) => one.name === name && one.value.startsWith(value));
  return has('Content-ID') && !has('Content-Disposition', 'attachment');
}

function buildAttachments(create: EmailCreate, hasHtml: boolean, builder: PartBuilder, refusals: Refusals): MimeNode[] {
  const list = create['attachments'];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    refusals.property('attachments', 'no list');
    return [];
  }
  const build = (part: unknown) => {
    const disposition = hasHtml && isJson(part) && part['cid'] ? 'inline' : 'attachment';
    return builder.build(part, 'attachments', { type: 'application/octet-stream', disposition });
  };
  return list.map(build).filter((node) => node !== undefined);
}
