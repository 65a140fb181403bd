/** Small screens, large text, little movement: everything is there, and nothing has to be scrolled sideways. */
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;
let page: Page;

beforeAll(async () => {
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
  const account = await JmapAccount.of('anna', workplace);
  const wide = '<table width="1200"><tr><td>Eine breite Tabelle</td><td>mit zwei Spalten</td></tr></table>';
  await account.import(rawMail({ subject: 'Breite Tabelle', html: wide }));
  await account.import(
    rawMail({ subject: `Ein sehr langer Betreff ${'Verwaltungsvorschrift'.repeat(6)}`, text: 'x'.repeat(300) }),
  );
  anna = await Person.at({ browser, url: workplace.url, viewport: { width: 320, height: 640 } });
  page = anna.page;
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const at = async (path: string): Promise<void> => {
  await page.goto(new URL(path, workplace.url).href);
  await anna.interactive();
};
/** How far the page can be moved sideways. */
const sideways = (): Promise<number> =>
  page.evaluate(() => {
    scrollTo(1_000, 0);
    const moved = Math.max(scrollX, document.documentElement.scrollWidth - innerWidth);
    scrollTo(0, 0);
    return moved;
  });
/** Controls that reach beyond the screen's edge and so cannot be seen whole. */
const cutOff = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, a[href], input, textarea, select, h1') || !element.checkVisibility()) continue;
        const { left, right, width, bottom } = element.getBoundingClientRect();
        // What is shown to those who hear alone is one pixel; skip links wait until they have the focus.
        if (element.closest('.fw-skip:not(:focus-within)')) continue;
        if (width > 2 && bottom > 0 && (left < -1 || right > innerWidth + 1))
          found.push(
            `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim()} ${left}–${right}`,
          );
      }
    };
    look(document);
    return found;
  });
const fits = async (): Promise<void> => {
  expect(await sideways()).toBe(0);
  expect(await cutOff()).toEqual([]);
};

const views: Readonly<Record<string, () => Promise<unknown>>> = {
  'the first page': async () => {
    await at('/');
    await page.getByRole('heading', { name: 'Ungelesen je Konto' }).waitFor();
  },
  'skip links': async () => {
    await at('/');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Zur Suche' }).waitFor();
  },
  'the list of mails': async () => {
    await at('/mail');
    await openList();
  },
  'a mail of text': async () => {
    await at('/mail');
    await openList();
    await anna.row('Ein sehr langer Betreff').click();
    await page.getByRole('article').first().waitFor();
  },
  'a mail of HTML': async () => {
    await at('/mail');
    await openList();
    await anna.row('Breite Tabelle').click();
    await page.frameLocator('iframe').getByText('zwei Spalten').waitFor();
  },
  'a new mail': async () => {
    await at('/mail');
    await openList();
    await page.getByRole('button', { name: 'Neue E-Mail' }).first().click();
    await page.getByRole('textbox', { name: 'Nachricht' }).waitFor();
  },
  settings: async () => {
    await at('/');
    await anna.goTo('Einstellungen');
    await page.getByRole('heading', { name: 'Darstellung' }).first().waitFor();
  },
  'a page that is not there': async () => {
    await at('/gibt-es-nicht');
    await page.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
  },
  'the menu of the person': async () => {
    await at('/');
    await page.getByRole('button', { name: /Anna Berger: Menü/u }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor();
  },
  'the palette': async () => {
    await at('/');
    await page.getByRole('button', { name: /Suchen oder Befehl/u }).click();
    await page.getByRole('combobox', { name: /Suchen oder Befehl/u }).waitFor();
  },
  'the notifications': async () => {
    await at('/');
    await page.getByRole('button', { name: /^Benachrichtigungen/u }).click();
    await page.getByRole('heading', { name: 'Benachrichtigungen' }).first().waitFor();
  },
};
const openList = (): Promise<void> => anna.row('Breite Tabelle').waitFor();

describe('320 pixels wide', () => {
  test('sign-in', async () => {
    await page.goto(workplace.url);
    await page.getByLabel('Passwort').waitFor();
    await fits();
    await anna.signIn('anna');
  });
  test.for(Object.entries(views))('%s', async ([, open]) => {
    await open();
    await fits();
  });
});

describe('a phone', () => {
  test('list, mail, and back', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await views['a mail of text']?.();
    expect(await anna.row('Ein sehr langer Betreff').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Zurück' }).first().click();
    await anna.row('Ein sehr langer Betreff').waitFor();
    await anna.row('Breite Tabelle').click();
    await page.getByRole('heading', { level: 2, name: 'Breite Tabelle' }).waitFor();
    await page.goBack();
    await anna.row('Breite Tabelle').waitFor();
    await fits();
  });

  test('every target is at least 24 pixels, or has that much room', async () => {
    for (const open of [views['the first page'], views['a mail of text'], views['a new mail'], views['settings']]) {
      await open?.();
      expect(await smallTargets(page)).toEqual([]);
    }
  });
});

describe('larger text', () => {
  test('twice as large, on a screen of 640 pixels', async () => {
    await page.setViewportSize({ width: 640, height: 800 });
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    for (const open of Object.values(views)) {
      await open();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      await fits();
    }
  });
});

describe('less movement', () => {
  test('nothing moves while menus, dialogs and messages come', async () => {
    const calm = await Person.at({ browser, url: workplace.url });
    await calm.page.emulateMedia({ reducedMotion: 'reduce' });
    await calm.signIn('anna', '/mail');
    await calm.row('Breite Tabelle').click();
    const moving = (): Promise<readonly string[]> =>
      calm.page.evaluate(() =>
        document
          .getAnimations()
          .filter(
            ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 50,
          )
          .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'transition')),
      );
    for (const keys of ['Control+k', 'Escape', '?', 'Escape', 'v', 'Escape', 's', 'e']) {
      await calm.page.keyboard.press(keys);
      await calm.page.waitForTimeout(30);
      expect(await moving()).toEqual([]);
    }
    await calm.end();
  });
});

/** WCAG 2.5.8: 24 by 24 pixels, but for links within a sentence and what has that much room around it. */
const smallTargets = (on: Page): Promise<readonly string[]> =>
  on.evaluate(() => {
    const targets: { name: string; box: DOMRect }[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, a[href], input, select, textarea, summary, [role=option], [role=treeitem]'))
          continue;
        if (!element.checkVisibility() || getComputedStyle(element).display === 'inline') continue;
        if (element.closest('.fw-skip:not(:focus-within)')) continue;
        const box = element.getBoundingClientRect();
        if (box.width > 2 && box.height > 2)
          targets.push({
            name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`,
            box,
          });
      }
    };
    look(document);
    const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
    const crowded = (box: DOMRect): boolean =>
      targets.some(
        ({ box: other }) =>
          other !== box && Math.hypot(middle(other).x - middle(box).x, middle(other).y - middle(box).y) < 24,
      );
    return targets
      .filter(({ box }) => (box.width < 24 || box.height < 24) && crowded(box))
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`);
  });

test('nothing was refused, thrown, or asked of anybody else', async () => {
  await anna.context.close();
  expect(anna.troubles).toEqual([]);
});
