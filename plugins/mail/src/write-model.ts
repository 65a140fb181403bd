/** What the composer gets: the draft of its address, and what can be done with it. */
import type { ViewContext } from '@fachwerk/sdk';
import {
  combineLatest,
  distinctUntilChanged,
  from,
  map,
  Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  catchError,
  firstValueFrom,
} from 'rxjs';
import { backPath, mailPath, writePath } from './address.ts';
import type { ComposerModel, Written } from './elements/composer/composer.ts';
import { failureText, isAbort } from './failure.ts';
import { byRole } from './folder-tree.ts';
import { openDraft } from './open-draft.ts';
import { senders } from './sender-options.ts';
import { suggestAddresses } from './suggest-addresses.ts';
import type { Context, Uses } from './uses.ts';
import type { WriteDesk } from './write-desk.ts';

type WriteView = ViewContext<{ account?: string; key?: string; back?: string }>;

/** The desk of one draft, from when it is opened until it is left; meanwhile the host knows of unsaved work. */
const opened = (view: WriteView, uses: Uses, ctx: Context, account: string, key: string): Observable<Written> =>
  new Observable((subscriber) => {
    let desk: WriteDesk | undefined;
    openDraft(uses, ctx, account, key).then(
      (found) => {
        desk = found;
        if (subscriber.closed) return void found?.end();
        if (!found) return subscriber.next({ kind: 'missing' });
        subscriber.add(guard(view, ctx, found));
        subscriber.add(() => view.unsaved(undefined));
        subscriber.next({ kind: 'ready', desk: found });
        return undefined;
      },
      (error: unknown) => subscriber.next({ kind: 'failed', error }),
    );
    return () => {
      desk?.end().catch((error: unknown) => ctx.log('warn', 'A draft was not closed.', { error }));
    };
  });

/** The host asks before it takes away what the server does not have. */
const guard = (view: WriteView, ctx: Context, { keeper, files, draft$ }: WriteDesk) =>
  combineLatest([keeper.state$, files.pending$]).subscribe({
    next: () => {
      const title = draft$.value.subject || ctx.text('no-subject');
      const work = { title, save: (signal: AbortSignal) => keeper.save(signal) };
      view.unsaved(keeper.dirty ? work : files.running ? { title } : undefined);
    },
    complete: () => view.unsaved(undefined),
  });

/** Where the composer leads when it is left. */
class Leaving {
  readonly #view: WriteView;
  readonly #uses: Uses;
  readonly #ctx: Context;

  constructor(view: WriteView, uses: Uses, ctx: Context) {
    this.#view = view;
    this.#uses = uses;
    this.#ctx = ctx;
  }

  /** Its failure is said; nothing waits for it. */
  after(work: Promise<boolean | undefined>): void {
    work.then((done) => (done ? this.#back() : undefined)).catch((error: unknown) => this.complain(error));
  }

  async #back(): Promise<void> {
    const { account = '', back } = this.#view.params.value;
    await this.#uses.navigation.open({ path: backPath(back, account), replace: true });
  }

  async moveTo(desk: WriteDesk, account: string, identity: string): Promise<void> {
    await desk.moveTo(account, identity);
    const path = writePath(account, desk.draft$.value.key, this.#view.params.value.back);
    await this.#uses.navigation.open({ path, replace: true });
  }

  async lookInSent(): Promise<void> {
    const { account = '' } = this.#view.params.value;
    const mailboxes = await firstValueFrom(this.#uses.store.mailboxes({ account }));
    const sent = byRole(mailboxes, 'sent');
    await this.#uses.navigation.open({ path: mailPath({ account, ...(sent && { mailbox: sent.id }) }) });
  }

  complain(error: unknown): void {
    if (isAbort(error) || this.#view.signal.aborted) return;
    void this.#say(failureText(this.#ctx.text, error));
  }

  async #say(text: string): Promise<void> {
    try {
      await this.#uses.ui.toast({ text, tone: 'error' });
    } catch (error) {
      this.#ctx.log('warn', 'A toast failed.', { error });
    }
  }
}

/** What cannot be saved stays in the browser, and the host asks. */
const saved = (desk: WriteDesk | undefined): Promise<true> =>
  (desk?.keeper.save() ?? Promise.resolve()).then(
    () => true,
    () => true,
  );

async function pickFiles({ ui }: Uses, signal: AbortSignal): Promise<File[]> {
  const picked = await ui.pickFiles({ many: true }, { signal });
  return picked.filter((each) => each instanceof File);
}

export function writeModel(view: WriteView, uses: Uses, ctx: Context): ComposerModel {
  const leaving = new Leaving(view, uses, ctx);
  const quietly = (work: Promise<unknown>): void => void work.catch((error: unknown) => leaving.complain(error));
  const address$ = view.params.pipe(
    map(({ account = '', key = '' }) => ({ account, key })),
    distinctUntilChanged((a, b) => a.account === b.account && a.key === b.key),
  );
  const draft$ = ({ account, key }: { account: string; key: string }): Observable<Written> =>
    opened(view, uses, ctx, account, key).pipe(startWith<Written>({ kind: 'loading' }));
  return {
    written$: address$.pipe(switchMap(draft$), shareReplay({ bufferSize: 1, refCount: true })),
    senders$: address$.pipe(switchMap(({ account }) => from(senders(uses, account)).pipe(catchError(() => of([]))))),
    suggest: (typed, signal) => suggestAddresses(uses, view.params.value.account ?? '', typed, signal),
    attach: (desk) => quietly(pickFiles(uses, view.signal).then((files) => desk.files.add(files))),
    send: (desk) => leaving.after(desk.send()),
    discard: (desk) => leaving.after(desk.discard()),
    close: (desk) => leaving.after(saved(desk)),
    compose: () => quietly(uses.composeMail({})),
    takeOver: (desk) => quietly(desk.takeOver()),
    moveTo: (desk, account, identity) => quietly(leaving.moveTo(desk, account, identity)),
    lookInSent: () => quietly(leaving.lookInSent()),
  };
}
