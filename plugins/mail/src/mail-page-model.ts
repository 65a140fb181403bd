/** What each pane of the mail page gets: streams to draw and functions to call, nothing else. */
import type { Part } from '@fachwerk/model/mail';
import { BehaviorSubject, combineLatest, distinctUntilChanged, from, map, of, switchMap, type Observable } from 'rxjs';
import { writePath } from './address.ts';
import { newDraft } from './answer.ts';
import { beginDraft } from './begin-draft.ts';
import type { KeptDraft } from './draft-vault.ts';
import type { FolderListModel } from './elements/folder-list/folder-list.ts';
import type { MailListModel } from './elements/mail-list/mail-list.ts';
import type { MailPageModel } from './elements/mail-page/mail-page.ts';
import type { ReadingPaneModel } from './elements/reading-pane/reading-pane.ts';
import { forgetDraft, keptDrafts } from './kept-drafts.ts';
import type { LinkTarget } from './link-target.ts';
import { MailContent } from './mail-content.ts';
import type { MailDesk } from './mail-desk.ts';
import { parseMailto } from './mailto.ts';
import { paneSizes, type PaneSizes } from './pane-sizes.ts';

function folderModel(desk: MailDesk): FolderListModel {
  const { folders } = desk;
  const quietly = (work: Promise<unknown>): void => void work.catch((error: unknown) => desk.complain(error));
  return {
    accounts$: folders.accounts$,
    closed$: folders.closed$,
    place$: desk.place$,
    name: (mailbox) => folders.name(mailbox),
    open: (place) => desk.go(place),
    toggle: (id) => folders.toggle(id),
    compose: () => desk.compose(),
    create: (account, parent) => quietly(folders.create(account, parent)),
    rename: (account, mailbox) => quietly(folders.rename(account, mailbox)),
    remove: (account, mailbox) => quietly(folders.remove(account, mailbox)),
    drop: (mailbox) => void desk.filer.drop(mailbox),
    retry: () => folders.retry(),
  };
}

function listModel(desk: MailDesk): MailListModel {
  const { list, folders, ctx } = desk;
  const title$ = combineLatest([desk.place$, folders.accounts$]).pipe(
    map(([place, accounts]) => {
      const mailboxes = accounts.find(({ account }) => account.id === place.account)?.mailboxes;
      const mailbox = mailboxes?.find(({ id }) => id === place.mailbox);
      const counted = mailbox && place.query === undefined && mailbox.role !== 'drafts';
      const name = place.everywhere
        ? ctx.text('search-everywhere')
        : mailbox
          ? folders.name(mailbox)
          : ctx.text('name');
      return { name, unread: counted ? mailbox.unreadThreads : 0 };
    }),
    distinctUntilChanged((a, b) => a.name === b.name && a.unread === b.unread),
  );
  return {
    state$: list.state$,
    selection$: list.selection$,
    snippets$: list.snippets$,
    title$,
    get preview() {
      return ctx.settings.value.preview;
    },
    see: (range) => list.see(range),
    select: (selection) => list.select(selection),
    follow: (id) => desk.follow(id),
    takePlace: (id) => desk.takePlace(id),
    open: (id) => desk.open(id),
    search: (words, everywhere) => desk.search(words, everywhere),
    do: (command) => desk.do(command),
    compose: () => desk.compose(),
    retry: () => list.retry(),
  };
}

/** A new mail to whom a link names. */
async function write(desk: MailDesk, { href }: LinkTarget): Promise<void> {
  const { account } = desk.place;
  if (account === undefined) return;
  try {
    const [identity] = await desk.identities(account);
    const draft = newDraft(crypto.randomUUID(), parseMailto(href), identity, desk.ctx.settings.value.signature);
    await beginDraft(desk.uses, account, draft);
  } catch (error) {
    desk.complain(error);
  }
}

async function follow(desk: MailDesk, target: LinkTarget): Promise<void> {
  if (target.kind !== 'web') return;
  const { text } = desk.ctx;
  const yes = await desk.uses.ui.confirm({
    title: text('link-title', { host: target.host }),
    text: text('link-text', { href: target.href }),
    yes: text('link-open'),
  });
  if (yes) window.open(target.href, '_blank', 'noopener,noreferrer');
}

function readerModel(desk: MailDesk, signal: AbortSignal): ReadingPaneModel {
  const content = new MailContent(desk.uses, signal);
  const account = (): string => desk.place.account ?? '';
  const quietly = (work: Promise<unknown>): void => void work.catch((error: unknown) => desk.complain(error));
  return {
    state$: desk.reader.state$,
    opened$: desk.reader.opened$,
    ownDomains$: desk.place$.pipe(
      map((place) => place.account),
      distinctUntilChanged(),
      switchMap((id) => from(id === undefined ? Promise.resolve([]) : desk.ownDomains(id))),
    ),
    actions: desk.actions,
    close: () => desk.close(),
    do: (command) => desk.do(command),
    answerLast: (kind) => void desk.answer(kind),
    retry: () => desk.reader.retry(),
    toggle: (id) => desk.reader.toggle(id),
    resume: (email) => void desk.write(email),
    answer: (kind, email) => void desk.answer(kind, email),
    picture: (part) => content.picture(account(), part),
    save: (part: Part) =>
      content.save(account(), part, desk.ctx.text('unnamed-file')).catch((error: unknown) => desk.complain(error)),
    write: (target) => void write(desk, target),
    follow: ({ target }) => quietly(follow(desk, target)),
    run: (action, { id, subject }) =>
      quietly(action.run({ email: { kind: 'mail.email', account: account(), id, title: subject ?? '' } })),
  };
}

/** Since when some server is not reached. */
const unreached = ({ uses: { connection } }: MailDesk): Observable<string | undefined> =>
  (connection ?? of(undefined)).pipe(map((fact) => fact?.data.find(({ reached }) => !reached)?.since));

export function mailPageModel(desk: MailDesk, signal: AbortSignal): MailPageModel {
  const kept$ = new BehaviorSubject<readonly KeptDraft[]>([]);
  const look = (): Promise<void> => keptDrafts(desk.uses).then((kept) => kept$.next(kept));
  const quietly = (work: Promise<unknown>): void => void work.catch((error: unknown) => desk.complain(error));
  quietly(look());
  const sizes = paneSizes(desk.uses, signal);
  return {
    folders: folderModel(desk),
    list: listModel(desk),
    reader: readerModel(desk, signal),
    place$: desk.place$,
    singleKeys$: desk.singleKeys$,
    sizes$: sizes.sizes$,
    hasAccount$: desk.folders.accounts$.pipe(map((accounts) => accounts.length > 0)),
    unreached$: unreached(desk),
    kept$,
    do: (intent) => desk.do(intent),
    narrow: (narrow) => desk.narrow$.next(narrow),
    resize: (next: PaneSizes) => quietly(sizes.keep(next)),
    showFolders: () => desk.go({ ...(desk.place.account !== undefined && { account: desk.place.account }) }),
    resume: ({ account, key }) => quietly(desk.uses.navigation.open({ path: writePath(account, key) })),
    discard: ({ key }) => quietly(forgetDraft(desk.uses, key).then(look)),
  };
}
