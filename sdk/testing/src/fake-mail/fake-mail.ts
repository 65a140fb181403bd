/** Mail in memory: people who can write to each other, for tests of what uses `mail.store@1`. Passes the contract's suite. */
import type { Draft, Email, Received } from '@fachwerk/model/mail';
import { Subject } from 'rxjs';
import { FakeAccount, type StoredMail } from './fake-account.ts';
import { fakeMailStore, type FakeMailStore } from './fake-mail-store.ts';

export interface FakePerson {
  readonly email: string;
  readonly name: string;
}
export interface FakeTeam extends FakePerson {
  /** Addresses of those who share it. */
  readonly members: readonly string[];
}
/** A mail from outside, as far as a test cares. */
export interface FakeMessage {
  readonly to: string;
  readonly from?: { readonly name: string; readonly email: string };
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly keywords?: Readonly<Record<string, true>>;
  readonly receivedAt?: string;
  readonly inReplyTo?: readonly string[];
}

export class FakeMail {
  readonly accounts: readonly FakeAccount[];
  readonly blobs = new Map<string, Blob>();
  readonly received = new Subject<{ readonly account: FakeAccount; readonly mail: Email }>();
  #count = 0;

  constructor(people: readonly FakePerson[], teams: readonly FakeTeam[] = []) {
    this.accounts = [
      ...people.map(({ email, name }) => new FakeAccount(email, name, [email])),
      ...teams.map(({ email, name, members }) => new FakeAccount(email, name, members)),
    ];
  }

  /** `mail.store@1` as this person has it. */
  store(email: string): FakeMailStore {
    return fakeMailStore(this, email);
  }

  /** What `mail.message-received@1` tells this person. */
  told(account: FakeAccount, mail: Email): Received {
    const { id, threadId, subject } = mail;
    const from = { name: mail.from?.[0]?.name ?? '', email: mail.from?.[0]?.email ?? '' };
    return { account: account.email, accountName: account.name, id, threadId, from, subject: subject ?? '' };
  }

  keep(blob: Blob): string {
    const id = `G${(this.#count += 1)}`;
    this.blobs.set(id, blob);
    return id;
  }

  /** Brings a mail in from outside; it is in the inbox when this returns. */
  deliver(message: FakeMessage): Email {
    const account = this.accounts.find(({ email }) => email === message.to);
    if (!account) throw new Error(`Nobody here has the address ${message.to}.`);
    const { subject = 'Betreff', text = 'Guten Tag', html, inReplyTo = [] } = message;
    const from = message.from ?? { name: 'Rita Fern', email: 'rita@anderswo.test' };
    const id = account.id('M');
    const part = { blobId: this.keep(new Blob([text])), name: null, size: text.length, disposition: null, cid: null };
    const plain = { ...part, partId: 'text', type: 'text/plain' };
    const rich = { ...part, partId: 'html', type: 'text/html' };
    const value = (body: string) => ({ value: body, isEncodingProblem: false, isTruncated: false });
    const mail: StoredMail = {
      ...blank(id, this.keep(new Blob([text]))),
      threadId: account.thread(inReplyTo),
      mailboxIds: { [account.role('inbox')]: true },
      keywords: { ...message.keywords },
      receivedAt: message.receivedAt ?? new Date().toISOString(),
      from: [from],
      to: [{ name: account.name, email: account.email }],
      subject,
      preview: text.slice(0, 256),
      messageId: [`${id}@anderswo.test`],
      inReplyTo: [...inReplyTo],
      textBody: [plain],
      htmlBody: [html === undefined ? plain : rich],
      bodyValues: { text: value(text), ...(html !== undefined && { html: value(html) }) },
    };
    this.arrive(account, mail);
    return mail;
  }

  arrive(account: FakeAccount, mail: StoredMail): void {
    account.mails.set(mail.id, mail);
    account.tick();
    this.received.next({ account, mail });
  }

  /** The mail that a draft is. */
  write(account: FakeAccount, draft: Draft): StoredMail {
    const id = account.id('M');
    const attachments = draft.attachments.map(({ blobId, type, name, size, cid }) => ({
      partId: blobId,
      blobId,
      type,
      name,
      size,
      disposition: 'attachment',
      cid: cid ?? null,
    }));
    const body = this.keep(new Blob([draft.text]));
    const text = { partId: 'text', blobId: body, type: 'text/plain', name: null, size: draft.text.length };
    const textBody = [{ ...text, disposition: null, cid: null }];
    return {
      ...blank(id, body),
      key: draft.key,
      ...(draft.answers && { answers: draft.answers }),
      threadId: account.thread([...(draft.inReplyTo ?? []), ...(draft.references ?? [])]),
      mailboxIds: { [account.role('drafts')]: true },
      keywords: { $draft: true, $seen: true },
      from: [{ name: account.name, email: account.email }],
      to: draft.to,
      cc: draft.cc,
      bcc: draft.bcc,
      subject: draft.subject,
      preview: draft.text.slice(0, 256),
      hasAttachment: attachments.length > 0,
      messageId: [`${draft.key}@example.test`],
      inReplyTo: draft.inReplyTo ?? null,
      references: draft.references ?? null,
      textBody,
      htmlBody: textBody,
      attachments,
      bodyValues: { text: { value: draft.text, isEncodingProblem: false, isTruncated: false } },
    };
  }

  /** Puts a sent mail into the inboxes of those of its recipients who are here. */
  send(mail: StoredMail): void {
    const to = new Set([mail.to, mail.cc, mail.bcc].flatMap((list) => list ?? []).map(({ email }) => email));
    for (const account of this.accounts) {
      if (!to.has(account.email)) continue;
      const { key: _key, answers: _answers, ...plain } = mail;
      const threadId = account.thread([...(mail.inReplyTo ?? []), ...(mail.references ?? [])]);
      const mailboxIds = { [account.role('inbox')]: true as const };
      this.arrive(account, { ...plain, id: account.id('M'), threadId, mailboxIds, keywords: {}, bcc: null });
    }
  }
}

const blank = (id: string, blobId: string): Email => {
  const now = new Date().toISOString();
  const none = { cc: null, bcc: null, replyTo: null, sender: null, references: null, inReplyTo: null };
  return {
    ...none,
    id,
    blobId,
    threadId: '',
    mailboxIds: {},
    keywords: {},
    size: 1000,
    receivedAt: now,
    sentAt: now,
    from: null,
    to: null,
    subject: null,
    preview: '',
    hasAttachment: false,
    messageId: null,
    textBody: [],
    htmlBody: [],
    attachments: [],
    bodyValues: {},
  };
};
