/** Hostile mails against each wall of the reading pane, in whatever browser is given (security.md, case 26). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileCorpora, ownMails } from './hostile-corpora.ts';
import { aimedAt } from './hostile-mails.ts';
import type { Outcome, Trial, Way } from './try-mails.ts';
import type { WatchedRoad } from './watched-road.ts';

/** A signed-in page of the workplace that has shown its mail view. */
export interface TriedPage {
  readonly road: WatchedRoad;
  tryMails(trial: Trial): Promise<Outcome>;
  /** Messages of the dialogs that opened. */
  readonly dialogs: string[];
  tabs(): Promise<number>;
  end(): Promise<void>;
}

const counted = 'top.harmed=(top.harmed||0)+1';
/** Each says which one it was, in what it runs and in what it asks for. */
const mails = hostileCorpora.map((html, number) => ({
  number,
  html: aimedAt(html, `http://enemy.example/of-${number}`)
    .replaceAll(counted, `(top.harmed=top.harmed||{})[${number}]=1`)
    .replaceAll('/api/', '/api/harm/'),
}));
export const mailNumbered = (number: number): string => mails[number]?.html ?? '';

const together = 25;
const harmless = { ran: [], moved: [], left: [], outbound: [], inbound: [], dialogs: [], tabs: 0 };

async function tryAll(page: TriedPage, way: Way, tried = mails) {
  const tabs = await page.tabs();
  const outcomes: Outcome[] = [];
  page.road.forget();
  page.dialogs.length = 0;
  for (let first = 0; first < tried.length; first += together)
    outcomes.push(await page.tryMails({ way, mails: tried.slice(first, first + together) }));
  // What was slow to do harm has done it by now.
  outcomes.push(await page.tryMails({ way, mails: [] }));
  return {
    ran: [...new Set(outcomes.flatMap(({ ran }) => ran))],
    moved: outcomes.flatMap(({ moved }) => moved),
    left: outcomes.flatMap(({ left }) => left),
    outbound: [...new Set(page.road.outbound)],
    inbound: [...new Set(page.road.inbound)],
    dialogs: [...page.dialogs],
    tabs: (await page.tabs()) - tabs,
  };
}

export const hostileWalls = (name: string, open: () => Promise<TriedPage>): void => {
  describe(`${mails.length} hostile mails in ${name}`, { timeout: 300_000 }, () => {
    let page: TriedPage;
    beforeAll(async () => {
      page = await open();
    });
    afterAll(() => page?.end());

    test.for(['served', 'inserted', 'sanitised'] as const)('%s: nothing runs, moves, leaves or asks', async (way) => {
      expect(await tryAll(page, way)).toEqual(harmless);
    });

    // Last, because it may break the page.
    test('without the walls they do', async () => {
      const { ran, outbound, inbound } = await tryAll(page, 'unwalled', mails.slice(0, ownMails.length));
      expect(ran.length).toBeGreaterThan(10);
      expect(outbound.length).toBeGreaterThan(25);
      expect(inbound).toContain('image /api/harm/session');
    });
  });
};
