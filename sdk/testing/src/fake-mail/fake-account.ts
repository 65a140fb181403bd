/** One account of the mail in memory: mailboxes, mails, and a tick at each change. */
import type { Address, Email, EmailSummary, Filter, Mailbox } from '@fachwerk/model/mail';
import { BehaviorSubject } from 'rxjs';

export interface StoredMail extends Email {
  /** Under which key it is a draft. */
  readonly key?: string;
  readonly answers?: { readonly id: string; readonly keyword: '$answered' | '$forwarded' };
}
const ROLES = { inbox: 'Inbox', drafts: 'Drafts', sent: 'Sent', trash: 'Trash', junk: 'Junk', archive: 'Archive' };
const RIGHTS = {
  mayReadItems: true,
  mayAddItems: true,
  mayRemoveItems: true,
  maySetSeen: true,
  maySetKeywords: true,
  mayCreateChild: true,
  mayRename: true,
  mayDelete: true,
  maySubmit: true,
};

export class FakeAccount {
  readonly email: string;
  readonly name: string;
  /** Who works in it. */
  readonly members: readonly string[];
  readonly mails = new Map<string, StoredMail>();
  readonly boxes = new Map<string, Pick<Mailbox, 'id' | 'name' | 'parentId' | 'role'>>();
  /** Mails whose destruction is under way. */
  readonly hidden = new Set<string>();
  readonly changed = new BehaviorSubject(0);
  #count = 0;

  constructor(email: string, name: string, members: readonly string[]) {
    this.email = email;
    this.name = name;
    this.members = members;
    for (const [role, title] of Object.entries(ROLES)) this.addBox(title, null, role);
  }

  id(letter: string): string {
    return `${letter}${(this.#count += 1)}-${this.email}`;
  }

  tick(): void {
    this.changed.next(this.changed.value + 1);
  }

  addBox(name: string, parentId: string | null, role: string | null = null): string {
    const id = this.id('P');
    this.boxes.set(id, { id, name, parentId, role });
    return id;
  }

  role(role: string): string {
    return [...this.boxes.values()].find((box) => box.role === role)?.id ?? '';
  }

  shown(): StoredMail[] {
    return [...this.mails.values()].filter(({ id }) => !this.hidden.has(id));
  }

  mailboxes(): Mailbox[] {
    const mails = this.shown();
    return [...this.boxes.values()].map((box, sortOrder) => {
      const inside = mails.filter(({ mailboxIds }) => mailboxIds[box.id]);
      const unread = inside.filter(({ keywords }) => !keywords['$seen'] && !keywords['$draft']);
      const threads = (list: readonly Email[]): number => new Set(list.map(({ threadId }) => threadId)).size;
      return {
        ...box,
        sortOrder,
        totalEmails: inside.length,
        unreadEmails: unread.length,
        totalThreads: threads(inside),
        unreadThreads: threads(unread),
        myRights: RIGHTS,
        isSubscribed: true,
      };
    });
  }

  /** The thread of a mail that answers these, or a new one. */
  thread(references: readonly string[]): string {
    for (const mail of this.mails.values())
      if (mail.messageId?.some((id) => references.includes(id))) return mail.threadId;
    return this.id('T');
  }
}

const people = (list: readonly Address[] | null): string =>
  (list ?? []).map(({ name, email }) => `${name ?? ''} ${email}`).join(' ');
const bodyOf = (mail: Email): string =>
  Object.values(mail.bodyValues)
    .map(({ value }) => value)
    .join(' ');

export const fits = (mail: Email, filter: Filter = {}): boolean => {
  const boxes = Object.keys(mail.mailboxIds);
  const has = (text: string, wanted: string | undefined): boolean =>
    wanted === undefined || text.toLowerCase().includes(wanted.toLowerCase());
  const { subject, from, to, receivedAt } = mail;
  const all = [subject, people(from), people(to), people(mail.cc), bodyOf(mail)].join(' ');
  return (
    (filter.inMailbox === undefined || boxes.includes(filter.inMailbox)) &&
    (!filter.inMailboxOtherThan || boxes.some((id) => !filter.inMailboxOtherThan?.includes(id))) &&
    (filter.before === undefined || receivedAt < filter.before) &&
    (filter.after === undefined || receivedAt >= filter.after) &&
    (filter.hasKeyword === undefined || filter.hasKeyword in mail.keywords) &&
    (filter.notKeyword === undefined || !(filter.notKeyword in mail.keywords)) &&
    (filter.hasAttachment === undefined || mail.hasAttachment === filter.hasAttachment) &&
    has(all, filter.text) &&
    has(people(from), filter.from) &&
    has(people(to), filter.to) &&
    has(subject ?? '', filter.subject) &&
    has(bodyOf(mail), filter.body)
  );
};

type Sort = readonly { property: string; isAscending?: boolean | undefined }[];
const SORTED: Readonly<Record<string, (mail: EmailSummary) => string>> = {
  receivedAt: ({ receivedAt }) => receivedAt,
  sentAt: ({ sentAt }) => sentAt ?? '',
  subject: ({ subject }) => subject ?? '',
  from: ({ from }) => people(from),
  to: ({ to }) => people(to),
  size: ({ size }) => String(size).padStart(12, '0'),
};
/** Undefined: there is no such sort. */
export const sorted = <M extends EmailSummary>(mails: readonly M[], sort: Sort): M[] | undefined => {
  if (sort.some(({ property }) => !(property in SORTED))) return undefined;
  // The newest first where the sort leaves it open.
  return mails.toReversed().toSorted((a, b) => {
    for (const { property, isAscending = true } of sort) {
      const order = (SORTED[property]?.(a) ?? '').localeCompare(SORTED[property]?.(b) ?? '');
      if (order !== 0) return isAscending ? order : -order;
    }
    return 0;
  });
};
