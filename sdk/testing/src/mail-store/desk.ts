/** One person's account at work: what tests do again and again. */
import type { Account, Draft, Filter, Mailbox, Window } from '@fachwerk/model/mail';
import { firstValueFrom, map, type Observable } from 'rxjs';
import type { MailPerson, MailStoreClient } from './setup.ts';
import { until } from './until.ts';

export class Desk {
  readonly store: MailStoreClient;
  readonly email: string;
  readonly account: string;
  readonly about: Account;

  constructor(person: MailPerson, about: Account) {
    this.store = person.store;
    this.email = person.email;
    this.about = about;
    this.account = about.id;
  }

  static async of(person: MailPerson, name?: string): Promise<Desk> {
    const accounts = await until(person.store.accounts(), (list) =>
      list.some((one) => (name === undefined ? one.personal : one.name === name)),
    );
    const about = accounts.find((one) => (name === undefined ? one.personal : one.name === name));
    return new Desk(person, about as Account);
  }

  boxes(): Observable<Mailbox[]> {
    return this.store.mailboxes({ account: this.account });
  }

  async box(role: string): Promise<Mailbox> {
    const boxes = await firstValueFrom(this.boxes());
    return boxes.find((box) => box.role === role) as Mailbox;
  }

  watch(filter: Filter, limit = 20, position = 0): Observable<Window> {
    return this.store.watch({ account: this.account, filter, position, limit });
  }

  subjects(filter: Filter, limit = 20, position = 0): Observable<(string | null)[]> {
    return this.watch(filter, limit, position).pipe(map(({ items }) => items.map(({ subject }) => subject)));
  }

  draft(part: Partial<Draft> = {}): Draft {
    const key = crypto.randomUUID();
    return { key, to: [], cc: [], bcc: [], subject: `Vermerk ${key}`, text: 'Guten Tag', attachments: [], ...part };
  }

  /** A new mailbox with mails of these subjects, the last one the newest. */
  async folder(...subjects: string[]): Promise<{ box: string; ids: string[] }> {
    const { account } = this;
    const name = `Akte ${crypto.randomUUID().slice(0, 8)}`;
    const { id: box = '' } = await this.store.setMailbox({ account, create: { name, parentId: null } });
    const ids: string[] = [];
    for (const subject of subjects) ids.push(await this.file(box, subject));
    await until(this.watch({ inMailbox: box }, 50), ({ total }) => total === ids.length);
    return { box, ids };
  }

  /** Puts a mail into a mailbox. */
  async file(box: string, subject: string, part: Partial<Draft> = {}): Promise<string> {
    const { account } = this;
    const drafts = await this.box('drafts');
    const { id } = await this.store.saveDraft({ account, draft: this.draft({ ...part, subject }) });
    const patch = { [`mailboxIds/${drafts.id}`]: null, [`mailboxIds/${box}`]: true, 'keywords/$draft': null } as const;
    await this.store.set({ account, update: { [id]: patch } });
    return id;
  }

  send(to: string, part: Partial<Draft> = {}, delay = 0) {
    const draft = this.draft({ to: [{ name: null, email: to }], ...part });
    return this.store.send({ account: this.account, draft, delay }).then((sent) => ({ ...sent, draft }));
  }
}
