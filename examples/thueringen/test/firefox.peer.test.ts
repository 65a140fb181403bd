/** The reading pane in Firefox: what a decent mail gets, and that a hostile one gets nothing (security.md, case 26). */
import { beforeAll, describe, expect, test } from 'vitest';
import { FirefoxPerson } from './firefox-person.ts';
import { hostileMails } from './hostile-mails.ts';
import { hostileWalls } from './hostile-walls.ts';
import { JmapAccount } from './jmap-account.ts';
import { pixel, rawMail } from './raw-mail.ts';

let anna: FirefoxPerson;
let account: JmapAccount;

beforeAll(async () => {
  anna = await FirefoxPerson.start();
  account = await JmapAccount.of('anna', anna.workplace);
  await anna.signIn('anna');
});

const deliver = (subject: string, html: string, parts: Parameters<typeof rawMail>[0]['parts'] = []) =>
  account.import(rawMail({ subject, html, parts }));
const open = async (subject: string): Promise<void> => {
  await (await anna.find('[role=option]', subject)).click();
  await anna.find('h2', subject);
};
const askFrame = async <T>(ask: (frame: HTMLIFrameElement) => T) => (await anna.frame()).evaluate(ask);
const untilFrame = (ask: (frame: HTMLIFrameElement) => boolean) =>
  expect.poll(() => askFrame(ask), { timeout: 20_000 }).toBe(true);

describe('a decent mail', () => {
  const decent = `<style>p.a{color:rgb(1,2,3)}</style><p class="a" style="font-size:33px">Guten Tag</p>
    <img src="cid:logo@x" width="20" height="20" alt="Logo"><p style="height:900px">lang</p>`;

  test('has its styles, its pictures and its height', async () => {
    await deliver('Anständig', decent, [{ type: 'image/png', cid: 'logo@x', content: pixel }]);
    await open('Anständig');
    await untilFrame((frame) => Boolean(frame.contentDocument?.querySelector('p.a')));
    const style = await askFrame(({ contentDocument, contentWindow }) => {
      const p = contentDocument?.querySelector('p.a');
      const seen = p && contentWindow?.getComputedStyle(p);
      return [seen?.color, seen?.fontSize];
    });
    expect(style).toEqual(['rgb(1, 2, 3)', '33px']);
    await untilFrame((frame) => frame.contentDocument?.querySelector('img')?.naturalWidth === 1);
    await untilFrame((frame) => frame.offsetHeight > 900);
  });

  test('keys pressed in it reach the workplace', async () => {
    await (await anna.frame()).click({ offset: { x: 200, y: 200 } });
    await anna.page.keyboard.press('s');
    await anna.find('[role=option]:has(fw-icon[label=Markiert])', 'Anständig');
  });

  test('a link opens a tab that knows nothing of where it came from', async () => {
    await deliver('Verweis', '<p><a href="http://article.example/weiter">Weiter zum Artikel</a></p>');
    await open('Verweis');
    await untilFrame((frame) => Boolean(frame.contentDocument?.querySelector('a')));
    const before = await anna.tabs();
    const { x, y } = await askFrame((frame) => {
      const around = frame.getBoundingClientRect();
      const link = frame.contentDocument?.querySelector('a')?.getBoundingClientRect();
      return { x: around.x + (link?.x ?? 0) + 5, y: around.y + (link?.y ?? 0) + 5 };
    });
    await anna.page.mouse.click(x, y);
    await expect.poll(() => anna.tabs()).toBe(before + 1);
    const other = (await anna.browser.pages()).at(-1);
    await expect
      .poll(() => other?.evaluate(() => [document.title, String(window.opener), document.referrer]))
      .toEqual(['running', 'null', '']);
    await other?.close();
  });
});

/** Swallow whatever comes after them. */
const endless = /<mglyph|<noscript/u;
const nothing = { harmed: 0, outbound: [], inbound: [], dialogs: [], tabs: 0 };

describe('in the pane', () => {
  test.for(hostileMails.map((html, index) => [index, html] as const))('mail %i: %s', async ([index, html]) => {
    const subject = `Feindlich ${String(index).padStart(3, '0')}`;
    const tabs = await anna.tabs();
    anna.road.forget();
    await deliver(subject, `${html.replaceAll('/api/', '/api/harm/')}\n<p>Ende der Nachricht</p>`);
    await open(subject);
    if (!endless.test(html))
      await untilFrame((frame) => frame.contentDocument?.body.textContent?.includes('Ende der Nachricht') === true);
    if (!html.includes('<a ')) await (await anna.frame()).click({ offset: { x: 300, y: 4 } });
    const harmed = await anna.page.evaluate(() => (globalThis as { harmed?: number }).harmed ?? 0);
    const { outbound, inbound } = anna.road;
    expect({ harmed, outbound, inbound, dialogs: anna.dialogs, tabs: (await anna.tabs()) - tabs }).toEqual(nothing);
    expect(await anna.page.evaluate(() => location.pathname)).toMatch(/^\/mail\//u);
  });
});

hostileWalls('Firefox', async () => anna);
