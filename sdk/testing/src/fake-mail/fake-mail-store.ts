/** `mail.store@1` of one person over mail in memory. */
import type { Account } from '@fachwerk/model/mail';
import { defer, filter as only, map, Subject, type Observable } from 'rxjs';
import { failure } from '../failure.ts';
import { fits, sorted, type FakeAccount } from './fake-account.ts';
import { FakeChanges } from './fake-changes.ts';
import { FakeLetters } from './fake-letters.ts';
import type { FakeMailStore } from './fake-mail-service.ts';
import type { FakeWorld } from './fake-world.ts';

const UPLOAD = 50_000_000;
const NEWEST = [{ property: 'receivedAt', isAscending: false }];

const about = (account: FakeAccount, person: string): Account => ({
  id: account.email,
  name: account.name,
  personal: account.email === person,
  rights: { read: true, write: true, send: true },
  limits: { upload: UPLOAD, attachments: null, delayedSend: 0 },
});

export const fakeMailStore = (world: FakeWorld, person: string): FakeMailStore => {
  const mine = world.accounts.filter(({ members }) => members.includes(person));
  const of = (id: string): FakeAccount => {
    const found = mine.find(({ email }) => email === id);
    if (!found) throw failure('accountNotFound');
    return found;
  };
  const live = <T>(id: string, read: (account: FakeAccount) => T): Observable<T> =>
    defer(() => of(id).changed.pipe(map(() => read(of(id)))));
  return {
    ...lists(live, mine, person),
    ...objects(of),
    ...new FakeChanges(of).members(),
    ...new FakeLetters(world, of).members(),
    ...files(of, world),
  };
};

type Live = <T>(id: string, read: (account: FakeAccount) => T) => Observable<T>;
const lists = (live: Live, mine: readonly FakeAccount[], person: string) =>
  ({
    accounts: () => mine[0]?.changed.pipe(map(() => mine.map((one) => about(one, person)))) ?? new Subject<Account[]>(),
    mailboxes: ({ account }) => live(account, (one) => one.mailboxes()),
    watch: ({ account, filter, sort = NEWEST, collapseThreads, position, limit }) =>
      live(account, (one) => {
        const all = sorted(
          one.shown().filter((mail) => fits(mail, filter)),
          sort,
        );
        if (!all) throw failure('unsupportedFilter');
        const threads = new Set<string>();
        const rows = collapseThreads
          ? all.filter(({ threadId }) => !threads.has(threadId) && threads.add(threadId))
          : all;
        const items = rows.slice(position, position + limit);
        const ids = items.map(({ id }) => id);
        return { ids, items, position, total: rows.length, state: String(one.changed.value) };
      }),
    thread: ({ account, thread }) =>
      live(account, (one) => {
        const mails = sorted(
          one.shown().filter((mail) => mail.threadId === thread),
          [{ property: 'receivedAt' }],
        );
        if (!mails || mails.length === 0) throw failure('notFound');
        return mails;
      }),
  }) satisfies Partial<FakeMailStore>;

const objects = (of: (id: string) => FakeAccount) =>
  ({
    get({ account, ids }) {
      const { mails } = of(account);
      return { list: ids.flatMap((id) => mails.get(id) ?? []), notFound: ids.filter((id) => !mails.has(id)) };
    },
    identities({ account }) {
      const { email, name } = of(account);
      return [{ id: email, name, email, replyTo: null, textSignature: '', mayDelete: false }];
    },
    snippets({ account, filter, ids }) {
      const { mails } = of(account);
      const mark = (text: string): string => (filter.text ? text.replaceAll(filter.text, '<mark>$&</mark>') : text);
      const found = ids.flatMap((id) => mails.get(id) ?? []);
      return found.map(({ id, subject, preview }) => ({
        emailId: id,
        subject: mark(subject ?? ''),
        preview: mark(preview),
      }));
    },
    addresses({ account, text }) {
      const { email: own, mails } = of(account);
      const all = [...mails.values()].flatMap(({ from, to, cc }) => [from, to, cc].flatMap((list) => list ?? []));
      const known = new Map(all.map((address) => [address.email, address]));
      const wanted = text.toLowerCase();
      return [...known.values()].filter(
        ({ name, email }) =>
          email !== own &&
          `${name ?? ''} ${email}`
            .toLowerCase()
            .split(' ')
            .some((one) => one.startsWith(wanted)),
      );
    },
  }) satisfies Partial<FakeMailStore>;

const files = (of: (id: string) => FakeAccount, world: FakeWorld) => {
  const progress = new Subject<{ id: string; sent: number; total: number }>();
  return {
    async upload({ account, blob, name, progress: id }) {
      of(account);
      if (blob.size > UPLOAD) throw failure('tooLarge', 'The file is too large.', { limit: UPLOAD });
      const bytes = new Blob([await blob.arrayBuffer()], { type: blob.type });
      if (id !== undefined) progress.next({ id, sent: blob.size, total: blob.size });
      return { blobId: world.keep(bytes), type: blob.type, size: blob.size, name };
    },
    download({ account, blobId, type }) {
      of(account);
      const blob = world.blobs.get(blobId);
      if (!blob) throw failure('notFound');
      return blob.slice(0, blob.size, type);
    },
    progress: ({ id }) =>
      progress.pipe(
        only((one) => one.id === id),
        map(({ sent, total }) => ({ sent, total })),
      ),
  } satisfies Partial<FakeMailStore>;
};
