import { chromium } from 'playwright';
import { inject } from 'vitest';
import { hostileWalls, mailNumbered } from './hostile-walls.ts';
import { Person } from './person.ts';
import { runningWorkplace } from './running-workplace.ts';
import { tryMails } from './try-mails.ts';
import { WatchedRoad } from './watched-road.ts';

hostileWalls('Chromium', async () => {
  const workplace = await runningWorkplace();
  const road = await WatchedRoad.to(workplace.url, mailNumbered);
  const launch = inject('enforcing');
  // Also what is meant for this machine goes through the proxy.
  const args = [`--proxy-server=127.0.0.1:${road.port}`, '--proxy-bypass-list=<-loopback>'];
  const browser = await chromium.launch({ ...launch, args });
  const anna = await Person.at({ browser, url: workplace.url });
  const { page, context } = anna;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await anna.signIn('anna', '/mail');
  // The view has gone on to its first folder, and stays there.
  await page.waitForURL(/\/mail\/.+/u);
  await page.waitForFunction(() => customElements.get('fachwerk-mail-html') !== undefined);
  return {
    road,
    dialogs,
    tryMails: (trial) => page.evaluate(tryMails, trial),
    tabs: async () => context.pages().length,
    async end() {
      await browser.close();
      road.end();
      await workplace.stop();
    },
  };
});
