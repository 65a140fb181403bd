/** Mail: the objects of RFC 8621 and a store of them. Property names, formats and meanings are the RFC's. */
import { blob, call, command, event, nothing, point, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';

const Id = z.string();
const True = z.literal(true);
/** RFC 8621 §4.1.2.3. */
export const Address = z.object({ name: z.string().nullable(), email: z.string() });
/** An account as in JMAP: a mailbox of a person, a function or a group. `id` is unique in the workplace. */
export const Account = z.object({
  id: Id,
  name: z.string(),
  personal: z.boolean(),
  rights: z.object({ read: z.boolean(), write: z.boolean(), send: z.boolean() }),
  limits: z.object({ upload: z.int(), attachments: z.int().nullable(), delayedSend: z.int() }),
});
/** RFC 8621 §2. */
export const Mailbox = z.object({
  id: Id,
  name: z.string(),
  parentId: Id.nullable(),
  role: z.string().nullable(),
  sortOrder: z.int(),
  totalEmails: z.int(),
  unreadEmails: z.int(),
  totalThreads: z.int(),
  unreadThreads: z.int(),
  myRights: z.object({
    mayReadItems: z.boolean(),
    mayAddItems: z.boolean(),
    mayRemoveItems: z.boolean(),
    maySetSeen: z.boolean(),
    maySetKeywords: z.boolean(),
    mayCreateChild: z.boolean(),
    mayRename: z.boolean(),
    mayDelete: z.boolean(),
    maySubmit: z.boolean(),
  }),
  isSubscribed: z.boolean(),
});
/** RFC 8621 §4.1.4, as far as it concerns a reader. */
export const Part = z.object({
  partId: z.string().nullable(),
  blobId: Id.nullable(),
  type: z.string(),
  name: z.string().nullable(),
  size: z.int(),
  charset: z.string().nullable().optional(),
  disposition: z.string().nullable(),
  cid: z.string().nullable(),
});
const BodyValue = z.object({ value: z.string(), isEncodingProblem: z.boolean(), isTruncated: z.boolean() });
/** RFC 8621 §4: what a list shows. */
export const EmailSummary = z.object({
  id: Id,
  threadId: Id,
  mailboxIds: z.record(z.string(), True),
  keywords: z.record(z.string(), True),
  size: z.int(),
  receivedAt: z.string(),
  sentAt: z.string().nullable(),
  from: z.array(Address).nullable(),
  to: z.array(Address).nullable(),
  cc: z.array(Address).nullable(),
  subject: z.string().nullable(),
  preview: z.string(),
  hasAttachment: z.boolean(),
});
/** RFC 8621 §4: what a reading pane shows. */
export const Email = EmailSummary.extend({
  blobId: Id,
  bcc: z.array(Address).nullable(),
  replyTo: z.array(Address).nullable(),
  sender: z.array(Address).nullable(),
  messageId: z.array(z.string()).nullable(),
  inReplyTo: z.array(z.string()).nullable(),
  references: z.array(z.string()).nullable(),
  textBody: z.array(Part),
  htmlBody: z.array(Part),
  attachments: z.array(Part),
  bodyValues: z.record(z.string(), BodyValue),
});
/** RFC 8621 §6. */
export const Identity = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  replyTo: z.array(Address).nullable(),
  textSignature: z.string(),
  mayDelete: z.boolean(),
});
/** RFC 8621 §4.4.1. */
const Condition = z.object({
  inMailbox: Id.optional(),
  inMailboxOtherThan: z.array(Id).optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  hasKeyword: z.string().optional(),
  notKeyword: z.string().optional(),
  hasAttachment: z.boolean().optional(),
  text: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  subject: z.string().optional(),
  body: z.string().optional(),
  header: z.array(z.string()).optional(),
});
/** A patch of keywords and mailboxes, RFC 8620 §5.3: `keywords/$seen: true`, `mailboxIds/x: null`. */
const Patch = z.record(z.string(), True.nullable());
/** A draft as its writer has it. `key` is ours and stays while each save makes a new mail of it. */
export const Draft = z.object({
  key: z.string(),
  identity: Id.optional(),
  to: z.array(Address),
  cc: z.array(Address),
  bcc: z.array(Address),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(
    z.object({ blobId: Id, type: z.string(), name: z.string(), size: z.int(), cid: z.string().nullable().optional() }),
  ),
  inReplyTo: z.array(z.string()).optional(),
  references: z.array(z.string()).optional(),
  /** The mail that is answered or forwarded, to be marked when this one is sent. */
  answers: z.object({ id: Id, keyword: z.enum(['$answered', '$forwarded']) }).optional(),
});
const Window = z.object({
  ids: z.array(Id),
  items: z.array(EmailSummary),
  position: z.int(),
  total: z.int(),
  state: z.string(),
  /** ISO time since which the backend is not reached; the window is the last known one. */
  staleSince: z.string().optional(),
});
const Refusal = z.object({ type: z.string(), description: z.string().optional() });
const inAccount = z.object({ account: Id });
const reading = { needs: 'mail.read', errors: ['accountNotFound', 'unreachable', 'signedOut'] } as const;
const writing = {
  needs: 'mail.write',
  errors: ['accountNotFound', 'forbidden', 'overQuota', 'tooLarge', 'unreachable', 'signedOut', 'refused'],
} as const;

export const mail = shapes({
  'mail.store@1': service(
    {
      /** One's own accounts and those shared with one. */
      accounts: stream(z.undefined(), z.array(Account), { needs: 'mail.read' }),
      mailboxes: stream(inAccount, z.array(Mailbox), reading),
      identities: call(inAccount, z.array(Identity), reading),
      /** A live window on a query: the server's, plus changes under way. */
      watch: stream(
        inAccount.extend({
          filter: Condition.optional(),
          sort: z.array(z.object({ property: z.string(), isAscending: z.boolean().optional() })).optional(),
          collapseThreads: z.boolean().optional(),
          position: z.int(),
          limit: z.int(),
        }),
        Window,
        { ...reading, errors: [...reading.errors, 'unsupportedFilter'] },
      ),
      /** All mails of a thread, oldest first, whole; live. */
      thread: stream(inAccount.extend({ thread: Id }), z.array(Email), {
        ...reading,
        errors: [...reading.errors, 'notFound'],
      }),
      get: call(
        inAccount.extend({ ids: z.array(Id) }),
        z.object({ list: z.array(Email), notFound: z.array(Id) }),
        reading,
      ),
      /** Changes keywords and mailboxes, or destroys. Shows at once; a refused change is taken back. */
      set: call(
        inAccount.extend({ update: z.record(z.string(), Patch).optional(), destroy: z.array(Id).optional() }),
        z.object({
          updated: z.array(Id),
          destroyed: z.array(Id),
          refused: z.record(z.string(), Refusal),
          /** Hand to `undo` to take the change back. Absent when nothing can be taken back. */
          undo: z.string().optional(),
        }),
        writing,
      ),
      undo: call(inAccount.extend({ undo: z.string() }), nothing(), {
        ...writing,
        errors: [...writing.errors, 'gone'],
      }),
      /** Flags or moves all mails that match, in the background. */
      setMailbox: call(
        inAccount.extend({
          create: z.object({ name: z.string(), parentId: Id.nullable() }).optional(),
          update: z.object({ id: Id, name: z.string().optional(), parentId: Id.nullable().optional() }).optional(),
          destroy: z.object({ id: Id, withMails: z.boolean() }).optional(),
        }),
        z.object({ id: Id.optional() }),
        { ...writing, errors: [...writing.errors, 'hasMails', 'hasChild', 'alreadyExists'] },
      ),
      /** Saves a draft; the mail that held its last state goes. */
      saveDraft: call(inAccount.extend({ draft: Draft }), z.object({ id: Id }), { ...writing, timeout: 60_000 }),
      /** The newest saved state of a draft, by its key or by the id of the mail that holds it. */
      draft: call(
        inAccount.extend({ key: z.string().optional(), id: Id.optional() }),
        z.object({ draft: Draft, id: Id }),
        {
          ...reading,
          errors: [...reading.errors, 'notFound'],
        },
      ),
      discardDraft: call(inAccount.extend({ key: z.string() }), nothing(), writing),
      /**
       * Sends a draft after `delay` seconds, until when `unsend` takes it back. `unclear`: the connection broke and the
       * store could not find out whether it was sent.
       */
      send: call(
        inAccount.extend({ draft: Draft, delay: z.int().optional() }),
        z.object({ submission: Id, until: z.string().optional() }),
        { ...writing, errors: [...writing.errors, 'invalidRecipients', 'noRecipients', 'unclear'], timeout: 60_000 },
      ),
      unsend: call(inAccount.extend({ submission: Id }), nothing(), {
        ...writing,
        errors: [...writing.errors, 'tooLate'],
      }),
      upload: call(
        inAccount.extend({ blob: blob(), name: z.string(), progress: z.string().optional() }),
        Part.pick({ type: true, size: true }).extend({ blobId: Id, name: z.string() }),
        {
          ...writing,
          timeout: 'none',
        },
      ),
      /** Bytes of the upload under this id, as it goes on. */
      progress: stream(z.object({ account: Id, id: z.string() }), z.object({ sent: z.int(), total: z.int() }), {
        needs: 'mail.write',
      }),
      download: call(inAccount.extend({ blobId: Id, name: z.string(), type: z.string() }), blob(), {
        ...reading,
        errors: [...reading.errors, 'notFound'],
        timeout: 'none',
      }),
      /** Matching passages, marked up by `<mark>` alone (RFC 8621 §5). */
      snippets: call(
        inAccount.extend({ filter: Condition, ids: z.array(Id) }),
        z.array(z.object({ emailId: Id, subject: z.string().nullable(), preview: z.string().nullable() })),
        reading,
      ),
      /** Addresses that this person wrote to or heard from, for completion. */
      addresses: call(z.object({ account: Id, text: z.string() }), z.array(Address), reading),
    },
    { by: 'account', keys: 'accounts' },
  ),
  'mail.message-received@1': event(
    z.object({
      account: Id,
      accountName: z.string(),
      id: Id,
      threadId: Id,
      from: z.object({ name: z.string(), email: z.string() }),
      subject: z.string(),
    }),
    { privacy: 'personal', needs: 'mail.read' },
  ),
  /** A delayed mail that the page held could not be sent after all. It is still among the drafts, under its key. */
  'mail.send-failed@1': event(
    z.object({ account: Id, accountName: z.string(), key: z.string(), subject: z.string(), code: z.string() }),
    { privacy: 'personal', needs: 'mail.read' },
  ),
  'mail.unread@1': state(z.array(z.object({ account: Id, name: z.string(), n: z.int() })), {
    parts: true,
    needs: 'mail.read',
    privacy: 'personal',
  }),
  /** Whether a mail backend is reached, per account. */
  'mail.connection@1': state(z.array(z.object({ account: Id, reached: z.boolean(), since: z.string() })), {
    parts: true,
    needs: 'mail.read',
  }),
  'mail.compose@1': command(
    z.object({
      account: Id.optional(),
      to: z.array(z.string()).optional(),
      subject: z.string().optional(),
      text: z.string().optional(),
    }),
    z.object({ account: Id, key: z.string() }),
    { errors: ['forbidden'] },
  ),
  'mail.open@1': command(z.object({ account: Id, id: Id }), nothing(), { errors: ['notFound'] }),
  /** What can be done with one mail, by others than the mail plugin. */
  'mail.message-actions@1': point({
    data: z.object({ label: z.string(), icon: z.string().optional() }),
    context: z.object({ email: Ref }),
    command: 'required',
  }),
});
