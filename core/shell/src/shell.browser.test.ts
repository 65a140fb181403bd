import '@fachwerk/theme-kern/document.css';
import { deepActiveElement, type FwButton, type FwTextField } from '@fachwerk/ui';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Tabs } from './session/tabs.ts';
import { FakeGateway, FakePush, openTestPage, type FixtureOptions, type TestPage } from './page.fixture.ts';
import {
  given,
  sampleHome,
  sampleMail,
  sampleSettings,
  sampleShapes,
  shownParams,
  trouble,
  unread,
  written,
} from './samples.fixture.ts';

const plugins = [sampleHome, sampleMail, sampleSettings];
let open: TestPage | undefined;
const start = async (options: FixtureOptions & { path?: string; gateway?: FakeGateway } = {}): Promise<TestPage> => {
  open = await openTestPage({ plugins, shapes: sampleShapes, ...options });
  return open;
};
const until = vi.waitFor;
const heading = (): string | undefined =>
  document.querySelector('.fw-page [data-view]')?.shadowRoot?.querySelector('h1')?.textContent ?? undefined;
const shows = (text: string) => until(() => expect(heading()).toBe(text));
const rail = (name: string): HTMLAnchorElement => {
  const link = [...document.querySelectorAll<HTMLAnchorElement>('.fw-rail a')].find((found) =>
    found.textContent.includes(name),
  );
  if (!link) throw new Error(`No ${name} in the rail`);
  return link;
};
const button = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('fw-button')].find((each) =>
    each.textContent.includes(name),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
};
const draft = async (text: string): Promise<void> => {
  const field = document.querySelector('.fw-page [data-view]')?.shadowRoot?.querySelector('textarea');
  field?.focus();
  await userEvent.keyboard(text);
};
const ui = () => {
  if (!given.uses) throw new Error('The home view was not shown');
  return given.uses.ui;
};
const signInElsewhere = (): void => {
  const tabs = new Tabs();
  tabs.tell('signed-in');
  tabs.close();
};
const dialog = () => document.querySelector('fw-dialog[open]');

beforeEach(() => {
  trouble.now = true;
  shownParams.length = 0;
  written.length = 0;
  FakePush.all.length = 0;
});
afterEach(async () => {
  await open?.end();
  open = undefined;
  vi.restoreAllMocks();
  for (const name of [...document.documentElement.attributes].map((attribute) => attribute.name)) {
    if (name.startsWith('data-')) document.documentElement.removeAttribute(name);
  }
});

describe('opening', () => {
  it('goes to the sign-in and back here when nobody is signed in', async () => {
    const gateway = new FakeGateway();
    gateway.person = undefined;
    const { left } = await start({ gateway, path: '/mail/a?q=1' });
    expect(left).toEqual(['/auth/login?return=%2Fmail%2Fa%3Fq%3D1']);
  });

  it('says so when the workplace does not answer', async () => {
    const gateway = new FakeGateway();
    gateway.offline = true;
    vi.spyOn(console, 'error').mockReturnValue();
    const { root } = await start({ gateway });
    await until(() => expect(root.textContent).toContain('FW4201'));
  });

  it('shows the first page at / and marks the moment it can be used', async () => {
    performance.clearMarks('fachwerk:interactive');
    await start();
    await shows('Guten Tag');
    await until(() => expect(performance.getEntriesByName('fachwerk:interactive')).toHaveLength(1));
    expect(document.title).toBe('Start – Thüringen');
    expect(rail('Start').getAttribute('aria-current')).toBe('page');
  });

  it('has its landmarks once each, named in German', async () => {
    await start();
    await shows('Guten Tag');
    const names = ['header', 'nav', 'main', 'footer'].map((tag) => document.querySelectorAll(tag).length);
    expect(names).toEqual([1, 1, 1, 1]);
    expect(document.querySelector('nav')?.ariaLabel).toBe('Anwendungen');
    expect(document.querySelector('main')?.ariaLabel).toBe('Start');
    expect(document.documentElement.lang).toBe('de-DE');
  });

  it('works with no plugin at all', async () => {
    await start({ plugins: [] });
    await until(() => expect(document.querySelector('.fw-main')?.textContent).toContain('noch keine Anwendung'));
  });
});

describe('routes', () => {
  it('changes the page by the rail, with title, focus and announcement', async () => {
    await start();
    await shows('Guten Tag');
    rail('Mail').click();
    await shows('Mail Posteingang');
    expect(location.pathname).toBe('/mail');
    await until(() => expect(deepActiveElement()?.textContent).toBe('Mail Posteingang'));
    await until(() => expect(document.title).toBe('Mail Posteingang – Thüringen'));
    // On a slow machine the page is told by its label, before the view has said its title.
    await until(() => expect(document.querySelector('[role=status] p')?.textContent).toMatch(/^Mail( Posteingang)?$/));
  });

  it('hands new parameters to the view that is there', async () => {
    const { workplace } = await start({ path: '/mail' });
    await shows('Mail Posteingang');
    const place = document.querySelector('.fw-page [data-view]');
    rail('Mail').href = '/mail/a1/Entw%C3%BCrfe?q=x';
    rail('Mail').click();
    await shows('Mail Entwürfe');
    expect(document.querySelector('.fw-page [data-view]') === place).toBe(true);
    expect(shownParams.at(-1)).toEqual({ account: 'a1', mailbox: 'Entwürfe', q: 'x' });
    expect(workplace.host.diagnostics().plugins.find(({ id }) => id === 'sample.mail')?.views).toBeGreaterThan(0);
  });

  it('walks back and forth', async () => {
    await start();
    await shows('Guten Tag');
    rail('Mail').click();
    await shows('Mail Posteingang');
    history.back();
    await shows('Guten Tag');
    expect(document.title).toBe('Start – Thüringen');
    history.forward();
    await shows('Mail Posteingang');
  });

  it('leaves clicks with keys to the browser', async () => {
    await start();
    await shows('Guten Tag');
    let prevented = true;
    const last = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    rail('Mail').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(prevented).toBe(false);
    expect(location.pathname).toBe('/');
  });

  it('says that there is nothing at an unknown address', async () => {
    await start({ path: '/nowhere/42' });
    await until(() => expect(document.querySelector('.fw-main')?.textContent).toContain('/nowhere/42'));
    expect(document.title).toBe('Seite nicht gefunden – Thüringen');
    rail('Mail').click();
    await shows('Mail Posteingang');
  });
});

describe('unsaved work', () => {
  const begin = async (): Promise<void> => {
    await start({ path: '/mail' });
    await shows('Mail Posteingang');
    await draft('Sehr geehrte');
    rail('Start').click();
    await until(() => expect(dialog()?.textContent).toContain('Entwurf'));
  };

  it('stays when the person wants to', async () => {
    await begin();
    button('Hier bleiben').click();
    await until(() => expect(dialog() === null).toBe(true));
    expect(location.pathname).toBe('/mail');
    expect(heading()).toBe('Mail Posteingang');
  });

  it('leaves without it', async () => {
    await begin();
    button('Verwerfen').click();
    await shows('Guten Tag');
    expect(location.pathname).toBe('/home');
  });

  it('saves it and goes on', async () => {
    await begin();
    button('Speichern').click();
    await shows('Guten Tag');
    expect(location.pathname).toBe('/home');
  });

  it('is asked for on the way back too, and the address stays true', async () => {
    await start();
    await shows('Guten Tag');
    rail('Mail').click();
    await shows('Mail Posteingang');
    await draft('x');
    history.back();
    await until(() => expect(dialog() === null).toBe(false));
    button('Hier bleiben').click();
    await until(() => expect(location.pathname).toBe('/mail'));
    expect(heading()).toBe('Mail Posteingang');
  });

  it('is asked for once, however often back is pressed', async () => {
    trouble.now = false;
    await start({ path: '/settings' });
    await shows('Einstellungen');
    rail('Start').click();
    await shows('Guten Tag');
    rail('Mail').click();
    await shows('Mail Posteingang');
    await draft('x');
    history.back();
    await until(() => expect(dialog() === null).toBe(false));
    history.back();
    await until(() => expect(location.pathname).toBe('/settings'));
    expect(document.querySelectorAll('fw-dialog[open]')).toHaveLength(1);
    button('Hier bleiben').click();
    await until(() => expect(location.pathname).toBe('/mail'));
    expect(heading()).toBe('Mail Posteingang');
  });

  it('keeps the tab from closing unasked', async () => {
    await start({ path: '/mail' });
    await shows('Mail Posteingang');
    const close = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(true);
    await draft('x');
    expect(close()).toBe(false);
  });
});

describe('a view that fails', () => {
  it('is a placeholder with its code, and comes with a retry', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { gateway } = await start({ path: '/settings' });
    const place = () => document.querySelector('.fw-page [data-view]')?.shadowRoot;
    await until(() => expect(place()?.textContent).toContain('FW1011'));
    expect(place()?.querySelector('fw-empty-state')?.heading).toContain('Einstellungen');
    expect(gateway.requests.some(({ path }) => path === '/api/faults')).toBe(true);
    trouble.now = false;
    place()?.querySelector<HTMLElement>('fw-button')?.click();
    await shows('Einstellungen');
    rail('Mail').click();
    await shows('Mail Posteingang');
  });
});

describe('a plugin that fails again and again', () => {
  it('is stopped, and can be started anew; the rest goes on', async () => {
    const faults = vi.spyOn(console, 'error').mockReturnValue();
    await start({ path: '/settings' });
    const place = () => document.querySelector('.fw-page [data-view]')?.shadowRoot;
    const retry = async (): Promise<void> => {
      const again = await until(() => {
        const found = place()?.querySelector<FwButton>('fw-button[icon=refresh]');
        if (!found) throw new Error('No retry yet');
        return found;
      });
      await again.updateComplete;
      again.click();
    };
    await until(() => expect(place()?.textContent).toContain('FW1011'));
    await retry();
    await until(() => expect(faults).toHaveBeenCalledTimes(2));
    await retry();
    await until(() => expect(place()?.querySelector('fw-empty-state')?.heading).toContain('angehalten'));
    trouble.now = false;
    await retry();
    await shows('Einstellungen');
  });
});

describe('development', () => {
  it('reloads at the same route when something was built, drafts kept', async () => {
    const { left } = await start({ path: '/mail', development: true });
    await shows('Mail Posteingang');
    await draft('x');
    expect(dispatchEvent(new CustomEvent('fachwerk:reload', { cancelable: true }))).toBe(false);
    await until(() => expect(left).toEqual([undefined]));
    const field = document.querySelector('.fw-page [data-view]')?.shadowRoot?.querySelector('textarea');
    expect(field === null).toBe(true);
  });
});

describe('the rail', () => {
  it('counts what its state says', async () => {
    await start();
    await until(() => expect(rail('Mail').querySelector('fw-badge')?.count).toBe(7));
    unread.next([{ n: 1 }]);
    await until(() => expect(rail('Mail').querySelector('fw-badge')?.count).toBe(1));
    unread.next([{ n: 2 }, { n: 5 }]);
  });
});

describe('toasts', () => {
  it('are undone by keyboard alone', async () => {
    await start();
    await shows('Guten Tag');
    const answered = ui().toast({ text: 'Gelöscht', action: 'Rückgängig' });
    await until(() => expect(document.querySelectorAll('fw-toast')).toHaveLength(1));
    expect(document.querySelector('[role=status]')?.textContent).toContain('Gelöscht Rückgängig: mit F8.');
    rail('Start').focus();
    await userEvent.keyboard('{F8}');
    await until(() => expect(deepActiveElement()?.textContent).toContain('Rückgängig'));
    await userEvent.keyboard('{Enter}');
    expect(await answered).toBe('action');
    await until(() => expect(document.activeElement === rail('Start')).toBe(true));
  });

  it('stand three at a time, and not while they are looked at', async () => {
    await start();
    await shows('Guten Tag');
    // They are still up when the page ends, and their calls with it.
    for (const text of ['1', '2', '3', '4'])
      ui()
        .toast({ text })
        .catch(() => undefined);
    await until(() => expect(document.querySelectorAll('fw-toast')).toHaveLength(3));
    document.querySelector('fw-toast')?.dispatchEvent(new CustomEvent('fw-dismiss'));
    await until(() =>
      expect([...document.querySelectorAll('fw-toast')].map((toast) => toast.textContent)).toEqual(['2', '3', '4']),
    );
  });
});

describe('the side panel', () => {
  it('opens by its button or its plugin, takes the focus and gives it back', async () => {
    await start();
    await shows('Guten Tag');
    rail('Mail').focus();
    await ui().panel({ id: 'aside' });
    await until(() => expect(document.activeElement?.textContent).toBe('Heute'));
    const place = document.querySelector('.fw-side [data-view]')?.shadowRoot;
    await until(() => expect(place?.textContent).toContain('Zwei Termine'));
    await ui().panel({ id: 'aside', open: false });
    await until(() => expect(document.querySelectorAll('.fw-side')).toHaveLength(0));
    expect(document.activeElement === rail('Mail')).toBe(true);
    await ui().panel({ id: 'aside', open: true });
    await until(() => expect(document.activeElement?.textContent).toBe('Heute'));
    await userEvent.keyboard('{Escape}');
    await until(() => expect(document.querySelectorAll('.fw-side')).toHaveLength(0));
    await expect(ui().panel({ id: 'other' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('questions', () => {
  it('confirm answers and gives the focus back', async () => {
    await start();
    await shows('Guten Tag');
    rail('Mail').focus();
    const answer = ui().confirm({ title: 'Ordner löschen?', yes: 'Löschen', danger: true });
    await until(() => expect(document.activeElement?.textContent?.trim()).toBe('Abbrechen'));
    await userEvent.keyboard('{Escape}');
    expect(await answer).toBe(false);
    await until(() => expect(document.activeElement === rail('Mail')).toBe(true));
  });

  it('prompt takes what was typed', async () => {
    await start();
    await shows('Guten Tag');
    const answer = ui().prompt({ title: 'Neuer Ordner', label: 'Name', yes: 'Anlegen' });
    await until(() => expect(deepActiveElement()?.matches('input')).toBe(true));
    await userEvent.keyboard('Vorgänge{Enter}');
    expect(await answer).toBe('Vorgänge');
  });

  describe('prompt', () => {
    const field = () => document.querySelector('fw-dialog fw-text-field') as FwTextField;
    const input = () => field().shadowRoot?.querySelector('input') as HTMLInputElement;
    const ask = async (rules: Partial<Parameters<ReturnType<typeof ui>['prompt']>[0]>) => {
      await start();
      await shows('Guten Tag');
      const answer = ui().prompt({ title: 'Aktenzeichen', label: 'Zeichen', yes: 'Weiter', ...rules });
      await until(() => expect(deepActiveElement()?.matches('input')).toBe(true));
      return answer;
    };
    const told = (text: string) => until(() => expect(field().error).toBe(text));

    it.each([
      ['is empty', {}, '', 'Bitte ausfüllen.'],
      [
        'is no address',
        { type: 'email' },
        'anna',
        'Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@example.org.',
      ],
      ['is no number', { type: 'number' }, '1e', 'Bitte eine Zahl eingeben.'],
      ['is too short', { minLength: 3 }, 'ab', 'Mindestens 3 Zeichen.'],
      ['is too long', { maxLength: 3 }, 'abcd', 'Höchstens 3 Zeichen, es sind 4.'],
      ['is too little', { type: 'number', min: '2' }, '1', 'Mindestens 2.'],
      ['has another form', { pattern: '[0-9]{2}-[0-9]{2}' }, '12-3', 'Das hat nicht die erwartete Form.'],
      [
        'has another form, in words of the plugin',
        { pattern: '[0-9]+', messages: { pattern: 'Nur Ziffern.' } },
        'x',
        'Nur Ziffern.',
      ],
    ] as const)('says so when the answer %s', async (_, rules, typed, problem) => {
      const answered = vi.fn<(answer: string | null) => void>();
      // The page ends before it is answered.
      void ask(rules).then(answered, () => undefined);
      await until(() => expect(deepActiveElement()?.matches('input')).toBe(true));
      if (typed) await userEvent.keyboard(typed);
      await userEvent.keyboard('{Enter}');
      await told(problem);
      expect(input().ariaInvalid).toBe('true');
      const described = (input().getAttribute('aria-describedby') ?? '').split(' ');
      expect(described.map((id) => field().shadowRoot?.getElementById(id)?.textContent?.trim())).toContain(problem);
      expect(deepActiveElement()).toBe(input());
      expect(answered).not.toHaveBeenCalled();
    });

    it('lets go on once it is mended', async () => {
      const answer = ask({ hint: 'Wie auf dem Deckel', pattern: '[0-9]{2}-[0-9]{2}' });
      await until(() => expect(field()?.hint).toBe('Wie auf dem Deckel'));
      await until(() => expect(deepActiveElement()).toBe(input()));
      await userEvent.keyboard('12-3{Enter}');
      await told('Das hat nicht die erwartete Form.');
      await userEvent.keyboard('4');
      await told('');
      button('Weiter').click();
      expect(await answer).toBe('12-34');
    });

    it('begins with what the asker found wrong, and takes what is not required', async () => {
      const answer = ask({ value: '12-34', error: 'Das gibt es schon.', required: false });
      await until(() => expect(field()?.error).toBe('Das gibt es schon.'));
      expect(input().ariaInvalid).toBe('true');
      await userEvent.clear(input());
      await told('');
      button('Weiter').click();
      expect(await answer).toBe('');
    });

    it('speaks the language of the person', async () => {
      const { workplace } = await start();
      await shows('Guten Tag');
      await workplace.appearance.change({ locale: 'en' });
      const answer = ui().prompt({ title: 'File', label: 'Number', yes: 'Go on', minLength: 2 });
      await until(() => expect(deepActiveElement()?.matches('input')).toBe(true));
      await userEvent.keyboard('a{Enter}');
      await told('At least 2 characters.');
      button('Cancel').click();
      expect(await answer).toBeNull();
    });

    it('says a date as the person writes it', async () => {
      const answer = ask({ type: 'date', max: '2026-11-30' });
      await until(() => expect(field()?.type).toBe('date'));
      input().value = '2026-12-24';
      input().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      button('Weiter').click();
      await told('Spätestens 30.11.2026.');
      button('Abbrechen').click();
      expect(await answer).toBeNull();
    });
  });

  it('choose is a list with a filter', async () => {
    await start();
    await shows('Guten Tag');
    const items = ['Archiv', 'Entwürfe', 'Papierkorb'].map((label) => ({ id: label, label }));
    const answer = ui().choose({ title: 'Verschieben nach', items, filter: true });
    await until(() => expect(document.activeElement?.role).toBe('combobox'));
    await userEvent.keyboard('entwuerf{Enter}');
    expect(await answer).toBe('Entwürfe');
  });
});

describe('the palette', () => {
  it('opens with Strg+K, finds, and goes', async () => {
    await start();
    await shows('Guten Tag');
    await userEvent.keyboard('{Control>}k{/Control}');
    await until(() => expect(document.activeElement?.role).toBe('combobox'));
    await userEvent.keyboard('mai');
    const field = document.activeElement as HTMLInputElement;
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Mail');
    await userEvent.keyboard('{Enter}');
    await shows('Mail Posteingang');
  });

  it('runs actions, remembers them, and closes with Esc', async () => {
    const { gateway } = await start();
    await shows('Guten Tag');
    await userEvent.keyboard('{Control>}k{/Control}');
    await until(() => expect(document.activeElement?.role).toBe('combobox'));
    await userEvent.keyboard('neue nach{Enter}');
    await until(() => expect(written).toHaveLength(1));
    await until(() => expect(gateway.store.get('fachwerk.shell/recent')).toEqual(['action:sample.mail/write']));
    await userEvent.keyboard('{Control>}k{/Control}');
    await until(() => expect(document.querySelector('.fw-finder .group')?.textContent).toBe('Zuletzt'));
    await userEvent.keyboard('{Escape}');
    await until(() => expect(document.querySelectorAll('.fw-finder')).toHaveLength(0));
  });
});

describe('shortcuts', () => {
  it('run actions, but not while typing', async () => {
    await start({ path: '/mail' });
    await shows('Mail Posteingang');
    await draft('c');
    expect(written).toHaveLength(0);
    rail('Start').focus();
    await userEvent.keyboard('c');
    await until(() => expect(written).toHaveLength(1));
  });

  it('of single keys can be switched off', async () => {
    const { workplace } = await start();
    await shows('Guten Tag');
    await workplace.appearance.change({ shortcuts: false });
    await userEvent.keyboard('c');
    await userEvent.keyboard('{Control>}k{/Control}');
    await until(() => expect(document.activeElement?.role).toBe('combobox'));
    expect(written).toHaveLength(0);
  });

  it('are listed by ?', async () => {
    await start();
    await shows('Guten Tag');
    await userEvent.keyboard('?');
    await until(() => expect(dialog()?.textContent).toContain('Nächste Nachricht'));
    expect([...(dialog()?.querySelectorAll('h3') ?? [])].map((title) => title.textContent)).toEqual([
      'Überall',
      'Mail',
    ]);
  });
});

describe('appearance', () => {
  it('is applied before anything is drawn, and kept', async () => {
    const gateway = new FakeGateway();
    gateway.store.set('fachwerk.shell/appearance', { theme: 'dark', density: 'compact', fontSize: 150 });
    const { workplace } = await start({ gateway });
    const { dataset } = document.documentElement;
    expect(dataset).toMatchObject({ kernTheme: 'dark', density: 'compact', fontSize: '150' });
    await workplace.appearance.change({ theme: 'contrast', density: 'standard', fontSize: 100, motion: 'reduced' });
    // What the shell's keys are is told beside it, to frames.
    const { keys: _keys, ...applied } = dataset;
    expect(applied).toEqual({ contrast: 'more', motion: 'reduced' });
    expect(gateway.store.get('fachwerk.shell/appearance')).toMatchObject({ theme: 'contrast' });
  });

  it('speaks another language at once', async () => {
    const { workplace } = await start();
    await shows('Guten Tag');
    await workplace.appearance.change({ locale: 'en' });
    await until(() => expect(document.querySelector('nav')?.ariaLabel).toBe('Applications'));
    expect(document.documentElement.lang).toBe('en');
    expect(heading()).toBe('Guten Tag');
  });

  it('goes back to what was when it cannot be kept', async () => {
    const { gateway } = await start();
    await shows('Guten Tag');
    vi.spyOn(console, 'warn').mockReturnValue();
    gateway.answer = (path) => (path.endsWith('/appearance') ? new Response(null, { status: 500 }) : undefined);
    document.querySelector('fw-menu')?.dispatchEvent(new CustomEvent('fw-select', { detail: { value: 'theme:dark' } }));
    await until(() => expect(document.querySelector('fw-toast')?.textContent).toContain('nicht gespeichert'));
    expect(document.documentElement.dataset['kernTheme']).toBeUndefined();
  });
});

describe('session and line', () => {
  const notes = () => document.querySelector('.fw-notes')?.textContent ?? '';

  it('says that the session has ended, and goes on when the same person is back', async () => {
    const { gateway, workplace } = await start({ path: '/mail' });
    await shows('Mail Posteingang');
    await until(() => expect(FakePush.all).toHaveLength(1));
    gateway.person = undefined;
    FakePush.all[0]?.say('gateway', 'session-ended', { reason: 'expired' });
    await until(() => expect(notes()).toContain('Sitzung ist abgelaufen'));
    gateway.person = { id: 'anna', name: 'Anna A.', email: '', roles: [], admin: false };
    signInElsewhere();
    await until(() => expect(notes()).toBe(''));
    expect(workplace.session.person.value.name).toBe('Anna A.');
    expect(heading()).toBe('Mail Posteingang');
  });

  it('gives another person a page of their own', async () => {
    const { gateway, left } = await start();
    await shows('Guten Tag');
    gateway.person = { id: 'bert', name: 'Bert', email: '', roles: [], admin: false };
    signInElsewhere();
    await until(() => expect(left).toEqual([undefined]));
  });

  it('says since when there is no connection, and tries again', async () => {
    const { gateway, workplace } = await start();
    await shows('Guten Tag');
    gateway.offline = true;
    await workplace.connection.retry();
    await until(() => expect(notes()).toMatch(/Keine Verbindung – Stand \d\d:\d\d/));
    gateway.offline = false;
    button('Erneut verbinden').click();
    await until(() => expect(notes()).toBe(''));
  });

  it('signs out when the work is safe', async () => {
    const { gateway, left } = await start({ path: '/mail' });
    await shows('Mail Posteingang');
    await draft('Text');
    document.querySelector('fw-menu')?.dispatchEvent(new CustomEvent('fw-select', { detail: { value: 'sign-out' } }));
    await until(() => expect(left).toEqual(['/bye']));
    expect(gateway.requests.at(-1)).toMatchObject({ method: 'POST', path: '/auth/logout' });
  });
});

describe('on a small screen', () => {
  it('the side panel gives way to the page that one goes to', async () => {
    await page.viewport(390, 780);
    await start();
    await shows('Guten Tag');
    await ui().panel({ id: 'aside' });
    await until(() => expect(document.querySelectorAll('.fw-side')).toHaveLength(1));
    rail('Mail').click();
    await shows('Mail Posteingang');
    await until(() => expect(document.querySelectorAll('.fw-side')).toHaveLength(0));
    await page.viewport(1280, 800);
  });

  it('needs no sideways scroll at 320 px, also with large letters', async () => {
    await page.viewport(320, 640);
    const { workplace } = await start({ path: '/mail' });
    await shows('Mail Posteingang');
    expect(document.documentElement.scrollWidth).toBe(320);
    await workplace.appearance.change({ fontSize: 200 });
    await until(() => expect(document.documentElement.dataset['fontSize']).toBe('200'));
    expect(document.documentElement.scrollWidth).toBe(320);
    const small = [...document.querySelectorAll('.fw-frame a, .fw-frame button')]
      .filter((element) => element.checkVisibility() && !element.closest('.fw-skip'))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24);
    expect(small).toEqual([]);
    await page.viewport(1280, 800);
  });
});
