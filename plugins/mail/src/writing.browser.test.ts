import type { Caller } from '@fachwerk/sdk';
import { matchers } from '@fachwerk/testing';
import { deleteDB } from 'idb';
import { firstValueFrom, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoMails } from './demo-mails.fixture.ts';
import { all, shown, textOf } from './inside.fixture.ts';
import { anna, bert, mailWorkplace, type MailWorkplaceOptions } from './mail-workplace.fixture.ts';

let open: Awaited<ReturnType<typeof mailWorkplace>>;
const root = (): HTMLElement => open.place.root;
const path = (): string => open.navigation.path.value;
const mailsOf = (index: number, role: string) => {
  const account = open.world.accounts[index];
  return [...(account?.mails.values() ?? [])].filter((mail) => mail.mailboxIds[account?.role(role) ?? '']);
};
const body = async (): Promise<HTMLTextAreaElement> => (await shown(root(), 'textarea')) as HTMLTextAreaElement;
const subject = async (): Promise<HTMLInputElement> => (await shown(root(), '#subject')) as HTMLInputElement;
const toasts = () =>
  open.ui.asked
    .filter(({ member }) => member === 'toast')
    .map(({ input }) => input as { text: string; action?: string });

async function start(options: MailWorkplaceOptions = {}): Promise<void> {
  open = await mailWorkplace({ settings: { undoSend: 0 }, ...options });
  demoMails(open.world, anna.email);
  await shown(root(), '.mail', 'Newsletter');
}
/** A new mail, with the focus where one says whom it goes to. */
async function compose(options: MailWorkplaceOptions = {}): Promise<void> {
  await start(options);
  (await shown(root(), 'fw-button', 'Neue E-Mail')).click();
  await shown(root(), 'fachwerk-mail-composer textarea, textarea');
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
}
async function writeToBert(text = 'Guten Tag'): Promise<void> {
  await userEvent.keyboard('bert@example.test{Enter}');
  await userEvent.fill(await subject(), 'Umzug');
  await userEvent.fill(await body(), text);
}
const drop = async (...files: File[]): Promise<void> => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  (await shown(root(), 'fw-file-drop'))
    .querySelector('.sheet')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
};

expect.extend(matchers);
beforeEach(async () => {
  document.documentElement.lang = 'de';
  await page.viewport(1200, 900);
});
afterEach(async () => {
  await open.end();
  await deleteDB('fachwerk.mail');
});

describe('sending', () => {
  it('writes, attaches by drop, and sends by Strg+Eingabe', async () => {
    await compose();
    await writeToBert('anbei der Plan');
    await drop(new File(['Plan'], 'Plan.pdf', { type: 'application/pdf' }));
    await shown(root(), 'li .name', 'Plan.pdf');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(mailsOf(1, 'inbox')).toHaveLength(1));
    const [mail] = mailsOf(1, 'inbox');
    expect(mail).toMatchObject({ subject: 'Umzug', to: [{ email: bert.email }], hasAttachment: true });
    expect(mail?.attachments.map(({ name, type }) => [name, type])).toEqual([['Plan.pdf', 'application/pdf']]);
    await vi.waitFor(() => expect(toasts().map(({ text }) => text)).toEqual(['Gesendet']));
    // Back to where one came from; nothing is left behind.
    await shown(root(), 'h1', 'Posteingang');
    expect(mailsOf(0, 'drafts')).toHaveLength(0);
    expect(open.faults).toEqual([]);
  });

  it('takes back within the time, and goes on with the draft', async () => {
    const until = new Date(Date.now() + 10_000).toISOString();
    const unsend = vi.fn<() => void>();
    const send = vi.fn<(input: unknown) => { submission: string; until: string }>((_input) => ({
      submission: 's1',
      until,
    }));
    await compose({
      settings: { undoSend: 10 },
      // The person answers when the composer is gone.
      answers: { toast: async () => shown(root(), 'h1', 'Posteingang').then(() => 'action' as const) },
      store: () => ({ send, unsend }),
    });
    await writeToBert('Zu früh');
    (await shown(root(), 'fw-button', 'Senden')).click();
    await vi.waitFor(() => expect(unsend).toHaveBeenCalled());
    expect(send.mock.calls[0]?.[0]).toMatchObject({ delay: 10, draft: { text: 'Zu früh' } });
    expect(toasts()[0]).toMatchObject({ text: 'Gesendet', action: 'Rückgängig' });
    await vi.waitFor(async () => expect((await body()).value).toBe('Zu früh'));
  });

  it('asks about a forgotten attachment, and sends nothing if one had', async () => {
    await compose({ answers: { confirm: () => false } });
    await writeToBert('siehe Anhang');
    (await shown(root(), 'fw-button', 'Senden')).click();
    await vi.waitFor(() => expect(open.ui.asked.at(-1)?.input).toMatchObject({ title: 'Anhang vergessen?' }));
    expect(mailsOf(1, 'inbox')).toHaveLength(0);
    expect((await body()).value).toBe('siehe Anhang');
  });

  it('says at the place whom it cannot reach', async () => {
    await compose();
    (await shown(root(), 'fw-button', 'Senden')).click();
    await shown(root(), '.error', 'Bitte geben Sie mindestens einen Empfänger an.');
    await userEvent.keyboard('bert@{Enter}');
    (await shown(root(), 'fw-button', 'Senden')).click();
    expect(await shown(root(), '.error', 'Keine gültige Adresse: bert@')).toBeTruthy();
  });

  it.each([
    ['overQuota', 'Das Postfach ist voll.'],
    ['tooLarge', 'Die Nachricht ist zu groß'],
    ['signedOut', 'Ihre Sitzung ist abgelaufen.'],
    ['unreachable', 'Der Mailserver ist nicht erreichbar.'],
  ] as const)('says %s at the place, and keeps what was typed', async (code, words) => {
    const send = (_input: unknown, call: Caller<typeof code>): never => {
      throw call.failure(code);
    };
    await compose({ store: () => ({ send }) });
    await writeToBert('bleibt da');
    (await shown(root(), 'fw-button', 'Senden')).click();
    await shown(root(), 'fw-banner', words);
    expect((await body()).value).toBe('bleibt da');
    expect(path()).toContain('/mail-write/');
    expect(open.faults).toEqual([]);
  });

  it('does not know whether it was sent, says so and lets the person decide', async () => {
    let broken = true;
    await compose({
      store: (store) => ({
        send: (input, call) => {
          if (!broken) return store.send(input, call);
          throw call.failure('unclear');
        },
      }),
    });
    await writeToBert();
    (await shown(root(), 'fw-button', 'Senden')).click();
    await shown(root(), 'fw-banner', 'Unklar, ob gesendet');
    broken = false;
    (await shown(root(), 'fw-button', 'Noch einmal senden')).click();
    await vi.waitFor(() => expect(mailsOf(1, 'inbox')).toHaveLength(1));
  });
});

describe('answering', () => {
  it('quotes, keeps the thread and marks as answered', async () => {
    await start();
    (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
    await shown(root(), 'h2', 'Haushaltsplanung');
    (await shown(root(), 'fw-icon-button', 'Antworten')).focus();
    await userEvent.keyboard('r');
    const field = await body();
    await vi.waitFor(() => expect(field.value).toMatch(/^\n\n\nAm .+ schrieb Bert Buche:\n> Guten Morgen Anna,/u));
    expect((await subject()).value).toBe('Re: Haushaltsplanung 2027: Rückfrage zu Kapitel 4');
    await vi.waitFor(() => expect(field.selectionStart).toBe(0));
    await userEvent.keyboard('Passt.');
    expect(field.value.startsWith('Passt.\n')).toBe(true);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(mailsOf(1, 'inbox')).toHaveLength(1));
    await vi.waitFor(() => expect(mailsOf(0, 'inbox').at(-1)?.keywords).toMatchObject({ $answered: true }));
    expect(mailsOf(0, 'sent')[0]?.threadId).toBe(mailsOf(0, 'inbox').at(-1)?.threadId);
    await shown(root(), 'h2', 'Haushaltsplanung');
  });

  it('leaves no draft of an answer that was not touched', async () => {
    await start();
    (await shown(root(), '.mail', 'AW: Haushaltsplanung')).click();
    (await shown(root(), 'fw-button', 'Allen antworten')).click();
    await body();
    (await shown(root(), 'fw-icon-button', 'Schließen und Entwurf behalten')).click();
    await shown(root(), 'h2', 'Haushaltsplanung');
    expect(mailsOf(0, 'drafts')).toHaveLength(0);
    open.navigation.path.next(
      open.navigation.opened.map((each) => each.path ?? '').find((each) => each.startsWith('/mail-write')) ?? '',
    );
    await shown(root(), 'fw-empty-state', 'Diesen Entwurf gibt es nicht mehr');
  });
});

describe('drafts', () => {
  it('are on the server when one leaves, and open again from the folder under the same address', async () => {
    await compose();
    await writeToBert('halb fertig');
    const address = path().split('?')[0];
    (await shown(root(), 'fw-icon-button', 'Schließen und Entwurf behalten')).click();
    await shown(root(), 'h1', 'Posteingang');
    expect(mailsOf(0, 'drafts').map(({ subject: each }) => each)).toEqual(['Umzug']);
    (await shown(root(), '[role=treeitem]', 'Entwürfe')).click();
    (await shown(root(), '.mail', 'Umzug')).click();
    await vi.waitFor(async () => expect((await body()).value).toBe('halb fertig'));
    expect(path().split('?')[0]).toBe(address);
  });

  it('survive the end of the page in the browser, and are offered', async () => {
    const saveDraft = (_input: unknown, call: Caller<'unreachable'>): never => {
      throw call.failure('unreachable');
    };
    await compose({ store: () => ({ saveDraft }) });
    await writeToBert('nicht verlieren');
    // The browser has it within two seconds.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await open.end();
    await start();
    await shown(root(), 'fw-banner', 'Nicht gespeicherter Entwurf: Umzug');
    (await shown(root(), 'fw-button', 'Weiterschreiben')).click();
    await vi.waitFor(async () => expect((await body()).value).toBe('nicht verlieren'));
    (await shown(root(), 'fw-icon-button', 'Schließen und Entwurf behalten')).click();
    await vi.waitFor(() => expect(mailsOf(0, 'drafts')).toHaveLength(1));
    await shown(root(), 'h1', 'Posteingang');
    await vi.waitFor(() => expect(all(root(), 'fw-banner')).toHaveLength(0));
  });

  it('tell the host of unsaved work, and save it when it asks', async () => {
    await compose();
    await writeToBert('noch nicht gespeichert');
    const [work] = open.host.unsaved();
    expect(work?.title).toBe('Umzug');
    await work?.save?.(AbortSignal.timeout(5000));
    expect(mailsOf(0, 'drafts')).toHaveLength(1);
    expect(open.host.unsaved()).toEqual([]);
    await shown(root(), '.kept', 'Gespeichert um');
  });

  it('say when they cannot be saved, and where they are meanwhile', async () => {
    const saveDraft = (_input: unknown, call: Caller<'overQuota'>): never => {
      throw call.failure('overQuota');
    };
    await compose({ store: () => ({ saveDraft }) });
    await writeToBert();
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(await shown(root(), '.kept.failed', 'In diesem Browser gesichert. Das Postfach ist voll.')).toBeTruthy();
  });

  it('are written in one window at a time', async () => {
    await compose();
    await writeToBert('im ersten');
    const first = open;
    const address = path();
    open = await mailWorkplace({}, first.world);
    open.navigation.path.next(address);
    await shown(root(), 'fw-banner', 'Dieser Entwurf ist in einem anderen Fenster geöffnet');
    expect((await body()).readOnly).toBe(true);
    (await shown(root(), 'fw-button', 'Hier weiterschreiben')).click();
    await vi.waitFor(async () => expect([(await body()).value, (await body()).readOnly]).toEqual(['im ersten', false]));
    await shown(first.place.root, 'fw-banner', 'Dieser Entwurf ist in einem anderen Fenster geöffnet');
    await first.end();
  });

  it('are discarded after a question', async () => {
    await compose();
    await writeToBert();
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(mailsOf(0, 'drafts')).toHaveLength(1));
    (await shown(root(), 'fw-icon-button', 'Verwerfen')).click();
    await shown(root(), 'h1', 'Posteingang');
    expect(open.ui.asked.at(-1)).toMatchObject({ member: 'confirm', input: { danger: true } });
    await vi.waitFor(() => expect(mailsOf(0, 'drafts')).toHaveLength(0));
  });
});

describe('attachments', () => {
  it('show how far they are, can be stopped, and hold sending up', async () => {
    const progress = new Subject<{ sent: number; total: number }>();
    const arrive = new Subject<void>();
    await compose({
      store: (store) => ({
        progress: () => progress,
        upload: async (input, call) => {
          await firstValueFrom(arrive);
          return store.upload(input, call);
        },
      }),
    });
    await writeToBert();
    await drop(new File(['x'.repeat(1000)], 'Gross.zip'));
    await vi.waitFor(() => expect(arrive.observed).toBe(true));
    await vi.waitFor(() => expect(progress.observed).toBe(true));
    progress.next({ sent: 400, total: 1000 });
    const bar = await shown(root(), 'fw-progress');
    await vi.waitFor(() => expect((bar as HTMLElement & { value: number }).value).toBe(400));
    expect(open.host.unsaved()).toHaveLength(1);
    (await shown(root(), 'fw-button', 'Senden')).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mailsOf(1, 'inbox')).toHaveLength(0);
    arrive.next();
    await vi.waitFor(() => expect(mailsOf(1, 'inbox')[0]?.attachments).toHaveLength(1));
  });

  it('that did not arrive say why and can be tried again', async () => {
    let down = true;
    await compose({
      store: (store) => ({
        upload: (input, call) => {
          if (down) throw call.failure('unreachable');
          return store.upload(input, call);
        },
      }),
    });
    await drop(new File(['x'], 'Plan.pdf'));
    await shown(root(), 'li.failed', 'Der Mailserver ist nicht erreichbar.');
    down = false;
    (await shown(root(), 'fw-icon-button', 'Plan.pdf erneut hochladen')).click();
    await shown(root(), 'fw-icon-button', 'Plan.pdf entfernen');
    await vi.waitFor(() => expect(all(root(), 'li.failed')).toHaveLength(0));
  });

  it('that are too large are refused at the place', async () => {
    const limits = { upload: 3, attachments: null, delayedSend: 0 };
    const { map } = await import('rxjs');
    await compose({
      store: (store) => ({
        accounts: (input, call) =>
          store.accounts(input, call).pipe(map((list) => list.map((each) => ({ ...each, limits })))),
      }),
    });
    await drop(new File(['xxxx'], 'Film.mp4'));
    const item = await shown(root(), 'li.failed', 'Die Datei ist mit 4 Byte zu groß für dieses Konto.');
    expect(textOf(item)).not.toContain('erneut hochladen');
  });
});

it('completes addresses that one knows', async () => {
  await compose();
  await userEvent.keyboard('dr');
  (await shown(root(), '[role=option]', 'Dr. Yusuf Şahin')).dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, composed: true }),
  );
  await shown(root(), 'li .name', 'Dr. Yusuf Şahin');
  expect(await shown(root(), '.hint', 'Ein Empfänger außerhalb Ihrer Organisation')).toBeTruthy();
});

it('completes whom only the directory knows, and leaves out what has no address', async () => {
  await compose({ directory: true });
  await userEvent.keyboard('bauen');
  (await shown(root(), '[role=option]', 'Team Bauen')).dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, composed: true }),
  );
  await shown(root(), 'li .name', 'Team Bauen');
  await userEvent.keyboard('er');
  await shown(root(), '[role=option]', 'Bert Buche');
  expect(all(root(), '[role=option]').map(textOf).join()).not.toContain('Saal');
});

it('leaves nothing behind, however often one comes and goes', async () => {
  await start();
  const inbox = path();
  const comeAndGo = async (): Promise<number> => {
    (await shown(root(), 'fw-button', 'Neue E-Mail')).click();
    await body();
    open.navigation.path.next(inbox);
    await shown(root(), '.mail', 'Newsletter');
    return open.host.diagnostics().held;
  };
  // The first time starts what then goes on.
  await comeAndGo();
  const held = await comeAndGo();
  for (let time = 0; time < 10; time += 1) await comeAndGo();
  await vi.waitFor(() => expect(open.host.diagnostics().held).toBeLessThanOrEqual(held));
  await open.place.end();
  await expect(open.host).toLeakNothing();
  expect(document.querySelectorAll('fachwerk-mail-composer, fachwerk-mail-page')).toHaveLength(0);
  expect(open.faults).toEqual([]);
});
