/** Hostile mail, delivered for real and opened in the real pane, does nothing (security.md, cases 26 to 30). */
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type Frame, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aimedAt, hostileMails, links } from './hostile-mails.ts';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { pixel, rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;
let account: JmapAccount;
/** The attacker's server, which hears of every connection. */
let enemy: Server;
let enemyAddress: string;
/** What must stay empty. */
const harm: string[] = [];

beforeAll(async () => {
  enemy = createServer((request, response) => {
    harm.push(`the enemy was asked for ${request.url}`);
    response.end();
  });
  enemy.on('connection', () => harm.push('the enemy was connected to'));
  await new Promise<void>((done) => enemy.listen(0, '127.0.0.1', done));
  const address = enemy.address();
  enemyAddress = `http://mail.evil.localhost:${typeof address === 'object' ? address?.port : 0}`;
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
  account = await JmapAccount.of('anna', workplace);
  anna = await Person.at({ browser, url: workplace.url });
  await anna.signIn('anna', '/mail');
  const { page, context } = anna;
  page.on('dialog', (dialog) => {
    harm.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (!['/mail-frame', '/mail'].some((path) => new URL(frame.url()).pathname.startsWith(path)))
      harm.push(`moved to ${frame.url()}`);
  });
  context.on('page', (other) => harm.push(`opened ${other.url()}`));
  // Answered, that is: what the frame's policy stops is told of as a request too.
  context.on('response', (response) => {
    const { origin, pathname, protocol } = new URL(response.url());
    if (!protocol.startsWith('http')) return;
    if (origin !== new URL(workplace.url).origin) harm.push(`asked ${response.url()}`);
    else if (frameOf(() => response.frame()) && pathname !== '/mail-frame') harm.push(`the frame asked ${pathname}`);
  });
  await anna.row('').first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
  enemy?.close();
});

/** Whether it is the mail's frame; a request that was cut off has none. */
const frameOf = (frame: () => Frame): boolean => {
  try {
    return frame().url().endsWith('/mail-frame');
  } catch {
    return false;
  }
};
const pane = (page: Page) => page.frameLocator('iframe');
const open = async (subject: string, ended = true): Promise<void> => {
  await anna.row(subject).click();
  await anna.page.getByRole('heading', { level: 2, name: subject }).waitFor();
  await pane(anna.page).locator('body').waitFor({ state: 'attached' });
  if (ended) await pane(anna.page).getByText('Ende der Nachricht').waitFor();
};
/** Swallow whatever comes after them. */
const endless = /<mglyph|<noscript/u;
const deliver = async (subject: string, html: string, parts: Parameters<typeof rawMail>[0]['parts'] = []) => {
  await account.import(rawMail({ subject, html: `${html}\n<p>Ende der Nachricht</p>`, parts }));
  await anna.row(subject).waitFor();
};
/** As a person does who looks at a mail and clicks into it. */
const poke = async (): Promise<void> => {
  const frame = anna.page.locator('iframe');
  await frame.hover({ position: { x: 20, y: 10 } });
  await frame.click({ position: { x: 300, y: 4 } });
};
const harmed = () => anna.page.evaluate(() => (globalThis as { harmed?: number }).harmed ?? 0);

describe('in the pane', () => {
  test.for(hostileMails.map((html, index) => [index, html] as const))('mail %i: %s', async ([index, html]) => {
    const subject = `Feindlich ${String(index).padStart(3, '0')}`;
    await deliver(subject, aimedAt(html, enemyAddress));
    await open(subject, !endless.test(html));
    if (!html.includes('<a ')) await poke();
    expect(await harmed()).toBe(0);
    expect(harm).toEqual([]);
    // Nothing of it stands over the workplace, or takes the focus away from it.
    await anna.page
      .getByRole('toolbar', { name: 'Aktionen für diese E-Mail' })
      .getByRole('button', { name: 'Archivieren' })
      .hover();
    expect(await anna.page.title()).toMatch(/Thüringen/);
  });

  test.for(links)('%s is no link', async (html) => {
    await deliver(`Link ${links.indexOf(html)}x`, html);
    await open(`Link ${links.indexOf(html)}x`);
    await pane(anna.page).getByText('Klick').click();
    expect(await pane(anna.page).locator('a[href]').count()).toBe(0);
    expect(await harmed()).toBe(0);
    expect(harm).toEqual([]);
  });

  test('a name that looks like another is shown as it is', async () => {
    await deliver('Homograph', '<a href="https://www.thüringеn.de/">www.thüringen.de</a>');
    await open('Homograph');
    const link = pane(anna.page).getByRole('link');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.xn--/);
    await pane(anna.page)
      .getByText(/\[www\.xn--/)
      .waitFor();
    await link.click();
    await anna.page.getByRole('dialog').getByText(/xn--/).first().waitFor();
    await anna.page.keyboard.press('Escape');
    expect(harm).toEqual([]);
  });
});

describe('a decent mail', () => {
  const decent = `<style>p.a{color:rgb(1,2,3)}</style><p class="a" style="font-size:33px">Guten Tag</p>
    <img src="cid:logo@x" width="20" height="20" alt="Logo"><p style="height:900px">lang</p>`;

  test('has its styles, its pictures and its height', async () => {
    await deliver('Anständig', decent, [{ type: 'image/png', cid: 'logo@x', content: pixel }]);
    await open('Anständig');
    const style = await pane(anna.page)
      .getByText('Guten Tag')
      .evaluate((p) => [getComputedStyle(p).color, getComputedStyle(p).fontSize]);
    expect(style).toEqual(['rgb(1, 2, 3)', '33px']);
    const picture = pane(anna.page).getByRole('img', { name: 'Logo' });
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    await expect.poll(async () => (await anna.page.locator('iframe').boundingBox())?.height ?? 0).toBeGreaterThan(900);
  });

  test('keys pressed in it reach the workplace', async () => {
    await pane(anna.page).getByText('Guten Tag').click();
    await anna.page.keyboard.press('s');
    await anna.row('Anständig').getByRole('img', { name: 'Markiert' }).waitFor();
    expect(harm).toEqual([]);
  });

  test('a link opens a tab that knows nothing of where it came from', async () => {
    const target = new URL('/healthz', workplace.url).href;
    await deliver('Verweis', `<a href="${target}">Weiter</a>`);
    await open('Verweis');
    const link = pane(anna.page).getByRole('link', { name: 'Weiter' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    const opened = anna.context.waitForEvent('page');
    await link.click();
    const other = await opened;
    await other.waitForLoadState();
    expect(await other.evaluate(() => [String(window.opener), document.referrer])).toEqual(['null', '']);
    await other.close();
    harm.length = 0;
  });
});

describe('files', () => {
  test.for([
    ['Seite.html', 'text/html', '<script>top.harmed=1</script>'],
    ['Bild.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="top.harmed=1"/>'],
    ['Daten.xml', 'application/xml', '<?xml-stylesheet href="http://evil.example/x"?><a/>'],
  ] as const)('%s is saved, never shown', async ([name, type, content]) => {
    await deliver(`Mit ${name}`, '<p>Anbei</p>', [{ type, name, content }]);
    await open(`Mit ${name}`);
    const download = anna.page.waitForEvent('download');
    await anna.page.getByRole('button', { name: new RegExp(name) }).click();
    expect((await download).suggestedFilename()).toBe(name);
    expect(anna.context.pages()).toHaveLength(1);
    expect(await harmed()).toBe(0);
    expect(harm).toEqual([]);
  });

  test('the gateway gives them as files, even to who asks for them by name', async () => {
    const { ids } = await account.call('Email/query', { filter: { subject: 'Mit Seite.html' } });
    const { list } = await account.call('Email/get', { ids, properties: ['attachments'] });
    const [mail] = list as { attachments: { blobId: string }[] }[];
    const path = `/api/backend/fachwerk.connect-jmap/mail/download/${account.id}/${mail?.attachments[0]?.blobId}/Seite.html?type=text/html`;
    const headers = await anna.page.evaluate(async (address) => {
      const response = await fetch(address);
      return Object.fromEntries(response.headers);
    }, path);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});

test('nothing was refused, thrown, or asked of anybody else', async () => {
  await anna.context.close();
  // What the frame's own policy refuses of a hostile mail is the third wall at work.
  expect(anna.troubles.filter((trouble) => !/mail-frame|evil|base-uri/u.test(trouble))).toEqual([]);
});
