import type { Browser } from 'playwright';
import { runningWorkplace } from '../../../examples/thueringen/test/running-workplace.ts';
import { launchChromium } from '../browser.ts';
import type { Numbers } from '../part.ts';
import { Person } from '../person.ts';
import { median } from '../statistics.ts';
import { printTable } from '../table.ts';
import { openMail, type Opened, type Way } from './open-mail.ts';

const ROUNDS = 7;
const isModule = (path: string): boolean => path.endsWith('.js');

/** From the address to a painted mail, in a browser that was never here, and in one that was. */
export async function product(): Promise<Numbers> {
  const workplace = await runningWorkplace();
  const browser = await launchChromium();
  try {
    const rounds: { cold: Opened; warm: Opened }[] = [];
    // The first round warms up the browser and the server's caches, and is not counted.
    for (let i = 0; i <= ROUNDS; i++) {
      const round = await coldAndWarm(browser, workplace.url);
      if (i > 0) rounds.push(round);
    }
    return shown(rounds);
  } finally {
    await browser.close();
    await workplace.stop();
  }
}

async function coldAndWarm(browser: Browser, url: string): Promise<{ cold: Opened; warm: Opened }> {
  const { cookies } = await Person.signedIn(url, 'anna');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  const safe = { domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  await context.addCookies(
    [...cookies].map(([name, value]) => ({ ...safe, name, value, secure: name.startsWith('__Host-') })),
  );
  const cold = await openMail(browser, context, url);
  const warm = await openMail(browser, context, url);
  await context.close();
  return { cold, warm };
}

function shown(rounds: readonly { readonly cold: Opened; readonly warm: Opened }[]): Numbers {
  const middle = (of: (round: (typeof rounds)[number]) => Way): Way => {
    const all = rounds.map(of);
    const value = (key: keyof Way): number => median(all.map((way) => way[key]));
    return { requests: value('requests'), kB: value('kB'), ms: value('ms'), cpu: value('cpu') };
  };
  const cold = middle((round) => round.cold.row);
  const ways: readonly (readonly [string, Way])[] = [
    ['cold, until it can be used', middle((round) => round.cold.interactive)],
    ['cold, until the first mail is painted', cold],
    ['warm, until it can be used', middle((round) => round.warm.interactive)],
    ['warm, until the first mail is painted', middle((round) => round.warm.row)],
  ];
  const rows = ways.map(([name, { requests, kB, ms, cpu }]) => [name, requests, kB, ms, cpu]);
  printTable('The mail page', ['', 'requests', 'kB sent', 'ms', 'main-thread CPU, ms'], rows);
  const late = rounds.flatMap((round) => round.cold.asked).filter(({ path, by }) => isModule(path) && isModule(by));
  const again = rounds.flatMap((round) => round.warm.asked).filter(isFetchedAgain);
  for (const { path, by } of [...late, ...again]) process.stdout.write(`\n${path}, asked for by ${by}\n`);
  return {
    'modules asked for by another module, cold': late.length,
    'files revalidated or fetched again beside index.html, warm': again.length,
    'cold, all until the first mail row, kB': cold.kB,
  };
}

/** A file of the site; what the gateway answers of a person is never kept. */
const isFetchedAgain = ({ path, fromCache }: Opened['asked'][number]): boolean =>
  path.startsWith('/assets/') && !fromCache;
