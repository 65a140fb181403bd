/** People and teams with their mail in memory, and the way from one to another. */
import type { Draft, Email } from '@fachwerk/model/mail';
import { Subject } from 'rxjs';
import { FakeAccount, type StoredMail } from './fake-account.ts';

/** Somebody in the fake mail. */
export interface FakePerson {
  readonly email: string;
  readonly name: string;
}
/** A shared mailbox in the fake mail, and who shares it. */
export interface FakeTeam extends FakePerson {
  /** Addresses of those who share it. */
  readonly members: readonly string[];
}
export class FakeWorld {
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

  keep(blob: Blob): string {
    const id = `G${(this.#count += 1)}`;
    this.blobs.set(id, blob);
    return id;
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

export const blank = (id: string, blobId: string): Email => {
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
