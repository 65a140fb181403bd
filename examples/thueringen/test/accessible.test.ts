/** Every view and what opens in it, held against WCAG 2.2 AA by axe: light and dark, and once in high contrast. */
import axe from 'axe-core';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { pixel, rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;

const mails = [
  rawMail({
    subject: 'Protokoll der Sitzung',
    text: 'Guten Tag,\n\nanbei das Protokoll: https://www.example.org/protokoll\n\n> Wann kommt es?\n\nViele Grüße',
    parts: [{ type: 'text/csv', name: 'Protokoll.csv', content: 'a;b\n' }],
  }),
  rawMail({
    subject: 'Rundschreiben mit Bildern',
    html: `<h1>Rundschreiben</h1><p>Mehr auf <a href="https://evil.example/">www.thueringen.de</a>.</p>
      <img src="cid:bild@x" alt="Wappen"><img src="https://zaehler.example/1.gif" alt="">`,
    parts: [{ type: 'image/png', cid: 'bild@x', content: pixel }],
  }),
];

beforeAll(async () => {
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
  const account = await JmapAccount.of('anna', workplace);
  for (const mail of mails) await account.import(mail);
  anna = await Person.at({ browser, url: workplace.url });
  // A script of the test's own: the page's policy would refuse it.
  await anna.context.addInitScript(axe.source);
  await anna.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const both = async (): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await anna.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect({ colorScheme, findings: await axeFindings(anna.page) }).toEqual({ colorScheme, findings: [] });
  }
};
const at = async (path: string): Promise<void> => {
  await anna.page.goto(new URL(path, workplace.url).href);
  await anna.interactive();
};
const button = (name: string | RegExp) => anna.page.getByRole('button', { name }).first();
const heading = (name: string | RegExp) => anna.page.getByRole('heading', { name }).first();
const inbox = async (): Promise<void> => {
  await at('/mail');
  await anna.row('Rundschreiben mit Bildern').waitFor();
};
const mail = async (subject: string): Promise<void> => {
  await inbox();
  await anna.row(subject).click();
  await anna.page.getByRole('article').first().waitFor();
};
const writing = async (): Promise<void> => {
  await inbox();
  await button('Neue E-Mail').click();
  await anna.page.getByRole('textbox', { name: 'Nachricht' }).waitFor();
};
const search = async (words: string): Promise<void> => {
  await inbox();
  await anna.page.getByRole('textbox', { name: 'E-Mails durchsuchen' }).fill(words);
  await anna.page.keyboard.press('Enter');
};
const userMenu = async (item?: string): Promise<void> => {
  await at('/');
  await button(/Anna Berger: Menü/).click();
  if (item) await anna.page.getByRole('menuitem', { name: item }).click();
};
const dialog = (): Promise<void> => anna.page.getByRole('dialog').first().waitFor();

type States = Readonly<Record<string, () => Promise<unknown>>>;
const check = (states: States): void => {
  for (const [name, open] of Object.entries(states)) {
    test(name, async () => {
      await open();
      await both();
    });
  }
};

describe('before the first page', () => {
  test('sign-in, empty and with a mistake', async () => {
    await anna.page.goto(workplace.url);
    await anna.page.getByLabel('Passwort').waitFor();
    await both();
    await anna.page.getByLabel('E-Mail-Adresse').fill('anna@example.test');
    await anna.page.getByLabel('Passwort').fill('falsch');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('alert').waitFor();
    await both();
    await anna.signIn('anna');
  });
});

describe('views', () => {
  check({
    'the first page': async () => {
      await at('/');
      await heading('Ungelesen je Konto').waitFor();
    },
    'the list of mails': inbox,
    'an empty folder': async () => {
      await at('/mail');
      await anna.folder('Archiv').waitFor();
      const account = await JmapAccount.of('anna', workplace);
      await account.call('Mailbox/set', { create: { leer: { name: 'Leer' } } });
      await anna.folder('Leer').click();
      await heading('Keine E-Mails').waitFor();
    },
    'a mail of text, with a file': () => mail('Protokoll der Sitzung'),
    'a mail of HTML, with pictures held back': async () => {
      await mail('Rundschreiben mit Bildern');
      await anna.page.getByText('externes Bild blockiert').first().waitFor();
    },
    'results of a search': async () => {
      await search('Rundschreiben');
      await anna.page
        .getByText(/Treffer/)
        .first()
        .waitFor();
    },
    'a search without a result': async () => {
      await search('xyzgibtesnicht');
      await heading('Nichts gefunden').waitFor();
    },
    'a new mail': writing,
    settings: async () => {
      await at('/');
      await anna.goTo('Einstellungen');
      await heading('Darstellung').waitFor();
    },
    'a page that is not there': async () => {
      await at('/gibt-es-nicht');
      await heading('Seite nicht gefunden').waitFor();
    },
    'a mail that is not there': async () => {
      await mail('Protokoll der Sitzung');
      await at(`${new URL(anna.page.url()).pathname}x`);
      await heading('Diese E-Mail gibt es nicht mehr').waitFor();
    },
  });
});

describe('what opens in the frame', () => {
  check({
    'the menu of the person': () => userMenu(),
    'the help': () => userMenu('Tastenkürzel').then(dialog),
    'the appearance': () => userMenu('Darstellung und Sprache …').then(dialog),
    'the statement': () => userMenu('Erklärung zur Barrierefreiheit').then(dialog),
    'the palette': async () => {
      await at('/');
      await anna.page.keyboard.press('Control+k');
      await anna.page.getByRole('combobox', { name: /Suchen oder Befehl/ }).fill('e');
    },
    'the notifications, with one': async () => {
      await at('/');
      // What comes before the page listens is not announced: the badge says that it does.
      await anna.page.getByRole('link', { name: /E-Mail.*neue/ }).waitFor();
      await button(/Benachrichtigungen, keine ungelesen/).waitFor();
      await (await JmapAccount.of('anna', workplace)).import(rawMail({ subject: 'Eben gekommen', text: 'Hallo' }));
      await button(/Benachrichtigungen, 1 ungelesen/).click();
      await heading('Benachrichtigungen').waitFor();
    },
  });
});

describe('what opens in mail', () => {
  check({
    'the menu of a folder': async () => {
      await inbox();
      await button(/Ordner von anna@example.test verwalten/).click();
      await anna.page.getByRole('menuitem', { name: 'Neuer Ordner', exact: true }).waitFor();
    },
    'the menu of a mail in the list': async () => {
      await inbox();
      await anna.row('Rundschreiben mit Bildern').click({ button: 'right' });
      await anna.page.getByRole('menuitem', { name: 'Archivieren' }).waitFor();
    },
    'the name of a new folder': async () => {
      await inbox();
      await button(/Ordner von anna@example.test verwalten/).click();
      await anna.page.getByRole('menuitem', { name: 'Neuer Ordner', exact: true }).click();
      await dialog();
    },
    'further actions of a mail': async () => {
      await mail('Protokoll der Sitzung');
      await button('Weitere Aktionen').click();
      await anna.page.getByRole('menuitemcheckbox', { name: 'Details' }).waitFor();
    },
    'details of a mail': async () => {
      await mail('Protokoll der Sitzung');
      await button('Weitere Aktionen').click();
      await anna.page.getByRole('menuitemcheckbox', { name: 'Details' }).click();
      await anna.page.getByText('Kennung').waitFor();
    },
    'a link that says one place and leads to another': async () => {
      await mail('Rundschreiben mit Bildern');
      await anna.page.frameLocator('iframe').getByRole('link').click();
      await dialog();
    },
    'several mails selected': async () => {
      await mail('Protokoll der Sitzung');
      await anna.page.keyboard.press('x');
      await anna.page.getByRole('toolbar', { name: 'Aktionen für die Auswahl' }).waitFor();
    },
    'where to move a mail': async () => {
      await mail('Protokoll der Sitzung');
      await anna.page.keyboard.press('v');
      await anna.page
        .getByRole('heading', { name: /verschieben nach/ })
        .or(anna.page.getByRole('dialog'))
        .first()
        .waitFor();
    },
    'a message with a way back': async () => {
      await mail('Protokoll der Sitzung');
      await anna.page.keyboard.press('e');
      await button('Rückgängig').waitFor();
      await both();
      await button('Rückgängig').click();
      await anna.row('Protokoll der Sitzung').waitFor();
    },
    'suggested recipients': async () => {
      await writing();
      await anna.page.getByRole('combobox', { name: 'An', exact: true }).pressSequentially('be');
      await anna.page.getByRole('option', { name: /Bert/ }).waitFor();
    },
    'a mail being written, with recipients, copies and a file': async () => {
      await writing();
      await button('Kopie').click();
      await anna.page.getByRole('combobox', { name: 'An', exact: true }).fill('bert@example.test');
      await anna.page.keyboard.press('Enter');
      const chooser = anna.page.waitForEvent('filechooser');
      await button('Dateien anhängen').click();
      await (await chooser).setFiles({ name: 'Plan.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await anna.page.getByRole('list', { name: 'Anhänge' }).getByText('Plan.txt', { exact: true }).waitFor();
    },
    'no recipient': async () => {
      await writing();
      await anna.page.getByRole('textbox', { name: 'Betreff' }).fill('Ohne Empfänger');
      await button('Senden').click();
      await anna.page.getByText('mindestens einen Empfänger').first().waitFor();
    },
    'a question before a draft goes': async () => {
      await writing();
      await anna.page.getByRole('textbox', { name: 'Nachricht' }).fill('Entwurf');
      await button('Verwerfen').click();
      await dialog();
    },
  });
});

describe('high contrast', () => {
  test('first page, list, mail, writing, settings', async () => {
    await userMenu();
    await anna.page.getByRole('menuitemradio', { name: 'Hoher Kontrast' }).click();
    const views = [() => heading('Ungelesen je Konto').waitFor(), () => mail('Rundschreiben mit Bildern'), writing];
    for (const open of views) {
      await open();
      expect(await axeFindings(anna.page)).toEqual([]);
    }
    await at('/');
    await anna.goTo('Einstellungen');
    await heading('Darstellung').waitFor();
    expect(await axeFindings(anna.page)).toEqual([]);
  });
});

test('nothing was refused, thrown, or asked of anybody else', async () => {
  await anna.context.close();
  expect(anna.troubles).toEqual([]);
});
