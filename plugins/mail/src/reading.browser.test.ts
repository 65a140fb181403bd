import { switchMap } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyDraft } from './answer.ts';
import { demoMails } from './demo-mails.fixture.ts';
import { summaryOf } from './objects.fixture.ts';
import { all, shown, textOf } from './inside.fixture.ts';
import { anna, mailWorkplace, type MailWorkplaceOptions } from './mail-workplace.fixture.ts';

type Choose = (question: { items: readonly { id: string; label: string }[] }) => string | null;
let open: Awaited<ReturnType<typeof mailWorkplace>>;
const root = (): HTMLElement => open.place.root;
const path = (): string => decodeURIComponent(open.navigation.path.value);
const account = () => open.world.accounts[0];
const inbox = (): string => account()?.role('inbox') ?? '';
const rows = (): string[] => all(root(), '[role=option] .subject').map((each) => textOf(each));
const inbox$ = () => [...(account()?.mails.values() ?? [])].filter((mail) => mail.mailboxIds[inbox()]);

/** The inbox is shown and the list has the focus. */
async function start(options: MailWorkplaceOptions = {}): Promise<void> {
  open = await mailWorkplace(options);
  demoMails(open.world, anna.email);
  await shown(root(), '.mail', 'Newsletter');
  (await shown(root(), '[role=listbox]')).focus();
}
beforeEach(async () => {
  document.documentElement.lang = 'de';
  await page.viewport(1400, 900);
});
afterEach(() => open.end());

describe('the list', () => {
  it("opens the inbox of one's own account, newest first, one row per thread", async () => {
    await start();
    expect(path()).toBe(`/mail/${anna.email}/${inbox()}`);
    expect(rows().slice(0, 2)).toEqual([
      'AW: Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
      'Newsletter Verwaltungsdigitalisierung 11/2026',
    ]);
    expect(rows()).not.toContain('Haushaltsplanung 2027: Rückfrage zu Kapitel 4');
    const [first] = all(root(), '[role=option]');
    expect(first && textOf(first)).toContain('Ungelesen');
  });

  it('moves by j and k, opens by Enter, and the reading pane follows', async () => {
    await start();
    await userEvent.keyboard('j');
    expect(open.navigation.path.value).not.toContain('/T');
    await userEvent.keyboard('{Enter}');
    await shown(root(), 'h2', 'Newsletter');
    await userEvent.keyboard('k');
    await shown(root(), 'h2', 'Haushaltsplanung');
    await userEvent.keyboard('u');
    await shown(root(), 'fw-empty-state', 'Keine E-Mail ausgewählt');
  });

  it('archives what is under the cursor, whole threads, and goes on to the next', async () => {
    await start();
    await userEvent.keyboard('{Enter}');
    await shown(root(), 'h2', 'Haushaltsplanung');
    await userEvent.keyboard('e');
    await shown(root(), 'h2', 'Newsletter');
    await vi.waitFor(() => expect(rows()[0]).toContain('Newsletter'));
    const archive = account()?.role('archive') ?? '';
    const filed = [...(account()?.mails.values() ?? [])].filter((mail) => mail.mailboxIds[archive]);
    expect(filed.map(({ subject }) => subject)).toEqual([
      'Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
      'AW: Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
    ]);
    expect(open.ui.asked.find(({ member }) => member === 'toast')?.input).toMatchObject({
      text: 'Archiviert',
      action: 'Rückgängig',
    });
  });

  it('leaves the second key of a sequence to the host', async () => {
    await start();
    const before = inbox$().length;
    await userEvent.keyboard('ge');
    await userEvent.keyboard('x');
    await shown(root(), '.bulk', '1 ausgewählt');
    expect(inbox$()).toHaveLength(before);
  });

  it('goes on when what had the focus is gone with its thread', async () => {
    await start();
    await userEvent.keyboard('j{Enter}');
    (await shown(root(), 'fw-icon-button', 'Weitere Aktionen')).focus();
    await userEvent.keyboard('e');
    await shown(root(), 'h2', 'Einladung');
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await userEvent.keyboard('z');
    await vi.waitFor(() => expect(rows()[1]).toContain('Newsletter'));
  });

  it('takes the last change back by z, and by the toast', async () => {
    await start({ answers: { toast: () => 'action' } });
    const before = inbox$().length;
    await userEvent.keyboard('#');
    await vi.waitFor(() => expect(inbox$().length).toBe(before));
    expect(open.ui.asked.filter(({ member }) => member === 'toast')).toHaveLength(1);
  });

  it('undoes by z', async () => {
    await start();
    const before = inbox$().length;
    await userEvent.keyboard('#');
    await vi.waitFor(() => expect(inbox$().length).toBe(before - 2));
    await userEvent.keyboard('z');
    await vi.waitFor(() => expect(inbox$().length).toBe(before));
    await userEvent.keyboard('z');
    await vi.waitFor(() =>
      expect(open.ui.asked.at(-1)?.input).toMatchObject({ text: 'Es gibt nichts rückgängig zu machen.' }),
    );
  });

  it('takes the toast away with what it tells of', async () => {
    const ended: string[] = [];
    const toast = (_input: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<'gone'>((resolve) => {
        signal.addEventListener('abort', () => resolve((ended.push('toast'), 'gone')));
      });
    await start({ answers: { toast } });
    await userEvent.keyboard('e');
    await vi.waitFor(() => expect(open.ui.asked.map(({ member }) => member)).toEqual(['toast']));
    await userEvent.keyboard('z');
    await vi.waitFor(() => expect(ended).toEqual(['toast']));
  });

  it('moves what is dropped on a folder', async () => {
    await start();
    const data = new DataTransfer();
    const fire = (target: Element, type: string): boolean =>
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
      );
    fire(await shown(root(), '.mail', 'Newsletter'), 'dragstart');
    expect(JSON.parse(data.getData('application/vnd.fachwerk.ref+json'))).toMatchObject([{ kind: 'mail.email' }]);
    const target = await shown(root(), '[role=treeitem]', 'Spam');
    expect(fire(target, 'dragover')).toBe(false);
    expect(fire(await shown(root(), '[role=treeitem]', 'Gesendet'), 'dragover')).toBe(true);
    fire(target, 'dragover');
    fire(target, 'drop');
    await vi.waitFor(() => expect(rows().some((row) => row.includes('Newsletter'))).toBe(false));
  });

  it('goes through a hundred thousand mails', async () => {
    const { of } = await import('rxjs');
    const watch = ({ position, limit }: { position: number; limit: number }) => {
      const length = Math.max(0, Math.min(limit, 100_000 - position));
      const items = Array.from({ length }, (_, at) =>
        summaryOf({ id: `m${position + at}`, threadId: `t${position + at}`, subject: `Nr. ${position + at}` }),
      );
      return of({ ids: items.map(({ id }) => id), items, position, total: 100_000, state: 's' });
    };
    open = await mailWorkplace({ store: () => ({ watch }) });
    await shown(root(), '.mail', 'Nr. 3');
    (await shown(root(), '[role=listbox]')).focus();
    await userEvent.keyboard('{End}');
    await shown(root(), '.mail', 'Nr. 99999');
    expect(all(root(), '[role=option]').length).toBeLessThan(60);
    await userEvent.keyboard('{Home}');
    expect(await shown(root(), '.mail', 'Nr. 0')).toBeTruthy();
  });

  it('flags and marks unread several at once', async () => {
    await start();
    await userEvent.keyboard('xjx');
    await shown(root(), '.bulk', '2 ausgewählt');
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(inbox$().filter(({ keywords }) => keywords['$flagged'])).toHaveLength(5));
    await userEvent.keyboard('U');
    await vi.waitFor(() =>
      expect(
        all(root(), '[role=option]')
          .slice(0, 2)
          .map((row) => textOf(row).includes('Ungelesen')),
      ).toEqual([false, false]),
    );
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(all(root(), '.bulk')).toHaveLength(0));
  });

  it('marks a range by Shift and everything by Strg+A', async () => {
    await start();
    await userEvent.keyboard('{Shift>}JJ{/Shift}');
    await shown(root(), '.bulk', '3 ausgewählt');
    await userEvent.keyboard('{Control>}a{/Control}');
    await shown(root(), '.bulk', '39 ausgewählt');
    await userEvent.keyboard('e');
    await vi.waitFor(() => expect(inbox$()).toHaveLength(0), { timeout: 5000 });
    await shown(root(), 'fw-empty-state', 'Keine neuen E-Mails');
  });

  it('moves to a folder that is chosen by name', async () => {
    const choose = vi.fn<Choose>(
      ({ items }: { items: readonly { id: string; label: string }[] }) =>
        items.find(({ label }) => label === 'Spam')?.id ?? null,
    );
    await start({ answers: { choose } });
    await userEvent.keyboard('jv');
    await vi.waitFor(() =>
      expect(
        [...(account()?.mails.values() ?? [])].filter((mail) => mail.mailboxIds[account()?.role('junk') ?? '']),
      ).toHaveLength(1),
    );
    expect(choose.mock.calls[0]?.[0].items.map(({ label }) => label)).toEqual(['Archiv', 'Spam', 'Papierkorb']);
  });

  it('asks before it deletes for good', async () => {
    await start();
    await userEvent.keyboard('#');
    await vi.waitFor(() => expect(rows()[0]).toContain('Newsletter'));
    open.navigation.path.next(
      `/mail/${encodeURIComponent(anna.email)}/${encodeURIComponent(account()?.role('trash') ?? '')}`,
    );
    await shown(root(), 'h1', 'Papierkorb');
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    await userEvent.keyboard('j{Delete}');
    await vi.waitFor(() =>
      expect(open.ui.asked.find(({ member }) => member === 'confirm')?.input).toMatchObject({ danger: true }),
    );
    await shown(root(), 'fw-empty-state', 'Keine E-Mails');
  });

  it('hears no single keys when they are switched off, but Entf', async () => {
    await start({ shortcuts: false });
    await userEvent.keyboard('e');
    await userEvent.keyboard('x');
    expect(open.ui.asked).toEqual([]);
    expect(all(root(), '.bulk')).toHaveLength(0);
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(open.ui.asked).not.toEqual([]));
  });

  it('shows a mail that comes in', async () => {
    await start();
    open.world.deliver({ to: anna.email, subject: 'Gerade eben' });
    expect(await shown(root(), '.subject', 'Gerade eben')).toBeTruthy();
  });
});

describe('search', () => {
  it('finds words here and everywhere, marks them, and is in the address', async () => {
    await start();
    await userEvent.keyboard('/');
    await userEvent.keyboard('Frist{Enter}');
    await shown(root(), '.found', '37 Treffer');
    expect(path()).toBe(`/mail/${anna.email}/${inbox()}?q=Frist`);
    await shown(root(), 'mark', 'Frist');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(path()).toBe(`/mail/${anna.email}/${inbox()}`));
  });

  it('says when nothing was found', async () => {
    await start();
    open.navigation.path.next(`${open.navigation.path.value}?q=Rotkehlchen`);
    expect(await shown(root(), 'fw-empty-state', 'Keine E-Mail enthält „Rotkehlchen“')).toBeTruthy();
  });
});

describe('the reading pane', () => {
  it('folds what was read, and marks as read what is open', async () => {
    await start();
    await userEvent.keyboard('{Enter}');
    await shown(root(), 'fachwerk-mail-text', 'Kannst du bis Freitag antworten?');
    expect(all(root(), 'fachwerk-mail-message').map((each) => each.hasAttribute('opened'))).toEqual([false, true]);
    await vi.waitFor(() => expect(inbox$().at(-1)?.keywords).toMatchObject({ $seen: true }));
    await userEvent.keyboard('U');
    await vi.waitFor(() => expect(inbox$().at(-1)?.keywords).toEqual({}));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(inbox$().at(-1)?.keywords).toEqual({});
  });

  it('shows an unfinished answer as what it is', async () => {
    open = await mailWorkplace();
    demoMails(open.world, anna.email);
    const asked = inbox$().at(-1);
    const draft = {
      ...emptyDraft('k'),
      subject: 'Re: Haushalt',
      text: 'noch nicht',
      inReplyTo: asked?.messageId ?? [],
    };
    await open.world.store(anna.email).saveDraft({ account: anna.email, draft }, undefined as never);
    (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
    await shown(root(), 'fw-badge', 'Entwurf');
    (await shown(root(), 'fw-button', 'Weiterschreiben')).click();
    await vi.waitFor(() => expect(path()).toContain(`/mail-write/${anna.email}/k`));
  });

  it('says that pictures were left out and that the sender is from elsewhere', async () => {
    await start();
    await userEvent.keyboard('j{Enter}');
    await shown(root(), 'fw-banner', '2 externe Bilder blockiert.');
    await shown(root(), 'fw-badge', 'Extern');
    expect(all(root(), 'iframe')).toHaveLength(1);
  });

  it('says when a mail cannot be read, and tries again', async () => {
    let down = true;
    await start({
      store: (store) => ({
        thread: (input, call) => {
          if (down) throw call.failure('unreachable');
          return store.thread(input, call);
        },
      }),
    });
    await userEvent.keyboard('{Enter}');
    await shown(root(), 'fw-empty-state', 'Der Mailserver ist nicht erreichbar.');
    down = false;
    (await shown(root(), 'fw-button', 'Erneut versuchen')).click();
    expect(await shown(root(), 'h2', 'Haushaltsplanung')).toBeTruthy();
  });
});

describe('folders', () => {
  it('creates, renames and deletes', async () => {
    const prompt = vi.fn<() => string>(() => 'Projekte');
    await start({ answers: { prompt } });
    const names = (): string[] => [...(account()?.boxes.values() ?? [])].map(({ name }) => name);
    (await shown(root(), 'fw-icon-button', 'Ordner von Anna Amsel verwalten')).click();
    await shown(root(), 'fw-menu[open]');
    (await shown(root(), 'fw-menu-item', 'Neuer Ordner')).click();
    const folder = await shown(root(), '[role=treeitem]', 'Projekte');
    expect(names()).toContain('Projekte');
    folder.click();
    await shown(root(), 'h1', 'Projekte');
    prompt.mockReturnValue('Umzug');
    (await shown(root(), '[role=treeitem]', 'Projekte')).focus();
    await userEvent.keyboard('{F2}');
    await shown(root(), '[role=treeitem]', 'Umzug');
    (await shown(root(), 'fw-icon-button', 'Ordner von Anna Amsel verwalten')).click();
    await shown(root(), 'fw-menu[open]');
    (await shown(root(), 'fw-menu-item', '„Umzug“ löschen')).click();
    await vi.waitFor(() => expect(names()).not.toContain('Umzug'));
    // What was shown is gone: the inbox takes its place.
    await shown(root(), 'h1', 'Posteingang');
  });

  it('is walked by arrows, one stop for Tab', async () => {
    await start();
    (await shown(root(), '[role=treeitem][tabindex="0"]')).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await shown(root(), 'h1', 'Gesendet');
    expect(all(root(), '[role=tree]').map((tree) => tree.querySelectorAll('[tabindex="0"]').length)).toEqual([1, 1]);
  });
});

describe('states', () => {
  it('says since when the server is not reached, and shows the last known rows', async () => {
    const { map } = await import('rxjs');
    await start({
      store: (store) => ({
        watch: (input, call) =>
          store.watch(input, call).pipe(map((window) => ({ ...window, staleSince: '2026-11-25T10:42:00Z' }))),
      }),
    });
    await shown(root(), 'fw-banner', 'Stand ');
    expect(rows().length).toBeGreaterThan(5);
  });

  it('says why a list cannot be shown, and tries again', async () => {
    let down = true;
    open = await mailWorkplace({
      store: (store) => ({
        watch: (input, call) => {
          if (down) throw call.failure('unreachable');
          return store.watch(input, call);
        },
      }),
    });
    demoMails(open.world, anna.email);
    await shown(root(), 'fw-empty-state', 'Die E-Mails konnten nicht geladen werden');
    down = false;
    (await shown(root(), 'fw-button', 'Erneut versuchen')).click();
    expect(await shown(root(), '.subject', 'Newsletter')).toBeTruthy();
  });

  it('says that the server was not reached yet, and goes on when it is', async () => {
    const { concat, NEVER, of, ReplaySubject } = await import('rxjs');
    const reached = new ReplaySubject<void>(1);
    open = await mailWorkplace({
      connection: of([{ account: 'mail', reached: false, since: '2026-11-25T10:42:00Z' }]),
      store: (store) => ({
        accounts: (input, call) => concat(reached, NEVER).pipe(switchMap(() => store.accounts(input, call))),
      }),
    });
    await shown(root(), 'fw-empty-state', 'Der Mailserver ist nicht erreichbar.');
    reached.next();
    expect(await shown(root(), 'h1', 'Posteingang')).toBeTruthy();
  });

  it('says that there is no account', async () => {
    const { of } = await import('rxjs');
    open = await mailWorkplace({ store: () => ({ accounts: () => of([]) }) });
    expect(await shown(root(), 'fw-empty-state', 'Kein E-Mail-Konto')).toBeTruthy();
  });

  it('shows one pane at a time on a phone, each with its address', async () => {
    await page.viewport(390, 800);
    await start();
    expect(all(root(), 'fachwerk-mail-folders')[0]?.checkVisibility()).toBe(false);
    await userEvent.keyboard('{Enter}');
    await shown(root(), 'h2', 'Haushaltsplanung');
    expect(all(root(), 'h1').some((each) => each.checkVisibility())).toBe(false);
    (await shown(root(), 'fw-icon-button', 'Zurück')).click();
    await shown(root(), 'h1', 'Posteingang');
    (await shown(root(), 'fw-icon-button', 'Ordner anzeigen')).click();
    await shown(root(), '[role=treeitem]', 'Papierkorb');
    expect(path()).toBe(`/mail/${anna.email}`);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});
