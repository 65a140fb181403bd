/** Mail in memory: people who can write to each other, for tests of what uses `mail.store@1`. Passes the contract's suite. */
import type { Email, Received } from '@fachwerk/model/mail';
import type { FakeAccount, StoredMail } from './fake-account.ts';
import { fakeMailStore } from './fake-mail-store.ts';
import type { FakeMailStore } from './fake-mail-service.ts';
import { blank, FakeWorld } from './fake-world.ts';

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

/** People who can write to each other, in memory; it passes the same suite as a real server. */
export class FakeMail extends FakeWorld {
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
}
