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
import { backPath, writePath } from './address.ts';
import type { ComposerModel, Written } from './elements/composer/composer.ts';
import { failureText, isAbort } from './failure.ts';
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

export function writeModel(view: WriteView, uses: Uses, ctx: Context): ComposerModel {
  const complain = (error: unknown): void => {
    if (isAbort(error) || view.signal.aborted) return;
    void uses.ui.toast({ text: failureText(ctx.text, error), tone: 'error' });
  };
  const address$ = view.params.pipe(
    map(({ account = '', key = '' }) => ({ account, key })),
    distinctUntilChanged((a, b) => a.account === b.account && a.key === b.key),
  );
  const written$ = address$.pipe(
    switchMap(({ account, key }) =>
      opened(view, uses, ctx, account, key).pipe(startWith<Written>({ kind: 'loading' })),
    ),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  const back = async (): Promise<void> => {
    const { account = '', back: path } = view.params.value;
    await uses.navigation.open({ path: backPath(path, account), replace: true });
  };
  return {
    written$,
    senders$: address$.pipe(switchMap(({ account }) => from(senders(uses, account)).pipe(catchError(() => of([]))))),
    suggest: (typed, signal) => suggestAddresses(uses, view.params.value.account ?? '', typed, signal),
    pickFiles: () =>
      uses.ui
        .pickFiles({ many: true }, { signal: view.signal })
        .then((blobs) => blobs.filter((each) => each instanceof File)),
    send: (desk) =>
      void desk
        .send()
        .then((sent) => (sent ? back() : undefined))
        .catch(complain),
    discard: (desk) =>
      void desk
        .discard()
        .then((gone) => (gone ? back() : undefined))
        .catch(complain),
    close: (desk) => {
      // What cannot be saved stays in the browser, and the host asks.
      const saved = desk ? desk.keeper.save().catch(() => undefined) : Promise.resolve();
      void saved.then(back).catch(complain);
    },
    compose: () => void uses.composeMail({}).catch(complain),
    async moveTo(desk, account, identity) {
      await desk.moveTo(account, identity);
      const { back: path } = view.params.value;
      await uses.navigation
        .open({ path: writePath(account, desk.draft$.value.key, path), replace: true })
        .catch(complain);
    },
    lookInSent: async () => {
      const { account = '' } = view.params.value;
      const mailboxes = await firstValueFrom(uses.store.mailboxes({ account }));
      const sent = mailboxes.find(({ role }) => role === 'sent');
      await uses.navigation.open({
        path: backPath(undefined, account) + (sent ? `/${encodeURIComponent(sent.id)}` : ''),
      });
    },
  };
}
