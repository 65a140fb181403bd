/** Drafts and sending, in memory. A delayed mail is held here and goes by itself. */
import type { Draft } from '@fachwerk/model/mail';
import { failure } from '../failure.ts';
import type { FakeAccount, StoredMail } from './fake-account.ts';
import { patched } from './fake-changes.ts';
import type { FakeMailStore } from './fake-mail-service.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeLetters {
  readonly #world: FakeWorld;
  readonly #of: (id: string) => FakeAccount;
  readonly #held = new Map<string, ReturnType<typeof setTimeout>>();
  #count = 0;

  constructor(world: FakeWorld, of: (id: string) => FakeAccount) {
    this.#world = world;
    this.#of = of;
  }

  members() {
    return {
      saveDraft: ({ account, draft }) => ({ id: this.#save(this.#of(account), draft).id }),
      draft: ({ account, key, id }) => {
        const found = drafts(this.#of(account)).find((mail) => (id === undefined ? mail.key === key : mail.id === id));
        if (!found) throw failure('notFound');
        return { draft: toDraft(found), id: found.id };
      },
      discardDraft: ({ account, key }) => this.#discard(this.#of(account), key),
      send: ({ account, draft, delay = 0 }) => this.#send(this.#of(account), draft, delay),
      unsend: ({ submission }) => {
        const timer = this.#held.get(submission);
        if (timer === undefined) throw failure('tooLate');
        clearTimeout(timer);
        this.#held.delete(submission);
      },
    } satisfies Partial<FakeMailStore>;
  }

  #discard(account: FakeAccount, key: string): void {
    for (const mail of drafts(account)) if (mail.key === key) account.mails.delete(mail.id);
    account.tick();
  }

  #save(account: FakeAccount, draft: Draft): StoredMail {
    const mail = this.#world.write(account, draft);
    account.mails.set(mail.id, mail);
    for (const old of drafts(account)) if (old.key === draft.key && old.id !== mail.id) account.mails.delete(old.id);
    account.tick();
    return mail;
  }

  #send(account: FakeAccount, draft: Draft, delay: number) {
    const to = [...draft.to, ...draft.cc, ...draft.bcc].map(({ email }) => email);
    if (to.length === 0) throw failure('noRecipients');
    const { id } = this.#save(account, draft);
    const domains = new Set(this.#world.accounts.map(({ email }) => email.split('@')[1]));
    const unknown = to.filter(
      (one) => domains.has(one.split('@')[1]) && !this.#world.accounts.some(({ email }) => email === one),
    );
    if (unknown.length > 0) throw failure('invalidRecipients', 'Nobody has this address.', { recipients: unknown });
    const submission = `S${(this.#count += 1)}`;
    const go = (): void => {
      this.#held.delete(submission);
      this.#go(account, id, draft);
    };
    if (delay <= 0) go();
    else this.#held.set(submission, setTimeout(go, delay * 1000));
    return { submission, ...(delay > 0 && { until: new Date(Date.now() + delay * 1000).toISOString() }) };
  }

  #go(account: FakeAccount, id: string, { answers }: Draft): void {
    const mail = account.mails.get(id);
    if (!mail) return;
    const { key: _key, answers: _answers, ...plain } = mail;
    const moved = {
      [`mailboxIds/${account.role('drafts')}`]: null,
      [`mailboxIds/${account.role('sent')}`]: true,
    } as const;
    account.mails.set(id, patched(plain, { ...moved, 'keywords/$draft': null }));
    const answered = answers && account.mails.get(answers.id);
    if (answered) account.mails.set(answered.id, patched(answered, { [`keywords/${answers.keyword}`]: true }));
    account.tick();
    this.#world.send(mail);
  }
}

const drafts = (account: FakeAccount): StoredMail[] => account.shown().filter(({ keywords }) => keywords['$draft']);

const toDraft = (mail: StoredMail): Draft => ({
  key: mail.key ?? mail.id,
  to: mail.to ?? [],
  cc: mail.cc ?? [],
  bcc: mail.bcc ?? [],
  subject: mail.subject ?? '',
  text: mail.bodyValues['text']?.value ?? '',
  attachments: mail.attachments.flatMap(({ blobId, type, name, size, cid }) =>
    blobId ? [{ blobId, type, name: name ?? '', size, cid }] : [],
  ),
  ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
  ...(mail.references && { references: mail.references }),
  ...(mail.answers && { answers: mail.answers }),
});
