/** A plugin that does everything wrong in the composed workplace: contained in a frame, named and stopped in the page. */
import axe from 'axe-core';
import { chromium, type Browser, type FrameLocator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../examples/thueringen/test/axe-findings.ts';
import { Person } from '../../../examples/thueringen/test/person.ts';
import { runningWorkplace, type RunningWorkplace } from '../../../examples/thueringen/test/running-workplace.ts';
import { chaosName, putChaos, withChaos } from './chaos/chaos-plugin.ts';

let workplace: RunningWorkplace;
let browser: Browser;
beforeAll(async () => {
  [workplace, browser] = await Promise.all([
    runningWorkplace({ compose: withChaos, prepare: putChaos }),
    chromium.launch(inject('launch')),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const signedIn = async (): Promise<Person> => {
  const anna = await Person.at({ browser, url: workplace.url, frames: /\.plugins\.localhost:\d+$/ });
  await anna.context.addInitScript(axe.source);
  await anna.page.emulateMedia({ reducedMotion: 'reduce' });
  await anna.signIn('anna');
  return anna;
};
/** For a second after a real press in it a frame may take the focus; after that a person is in the page again. */
const goElsewhere = async ({ page }: Person): Promise<void> => {
  await page.mouse.move(700, 5);
  await page.waitForTimeout(1200);
  await page.getByRole('link', { name: /^Start/ }).focus();
};
/** What a person needs of the page: it answers, mail can be opened, and nothing bars the way. */
const usable = async (anna: Person): Promise<void> => {
  await anna.goTo('E-Mail');
  await anna.page.getByRole('tree').first().waitFor();
  expect(await axeFindings(anna.page)).toEqual([]);
};

describe('in a frame', () => {
  /** What counts as a fault is alone: three of them within a minute are a reason to be stopped. */
  const contained = [
    ['flutet', 'antwortet nie', 'leckt', 'fragt'],
    ['wirft', 'verspricht'],
    ['benennt neu'],
    ['vergiftet'],
  ];
  /** Ways that end the frame, and by what code. */
  const stopped = [
    ['verlässt', 'FW2024'],
    ['schachtelt', 'FW2025'],
    ['stiehlt', 'FW2026'],
    ['kreist', 'FW1042'],
  ] as const;
  const frame = ({ page }: Person): FrameLocator => page.frameLocator('main iframe');

  test('23: it would rather be trusted, the composition says isolated, and so it runs', async () => {
    const anna = await signedIn();
    await anna.goTo(chaosName.isolated);
    await frame(anna).getByText('isolated', { exact: true }).waitFor();
    expect(await anna.main.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts');
    await anna.context.close();
  });

  test.each(contained.map((deeds) => ({ deeds })))('$deeds: the page does not notice', async ({ deeds }) => {
    const anna = await signedIn();
    for (const deed of deeds) {
      await anna.goTo(chaosName.isolated);
      await frame(anna).getByRole('button', { name: deed, exact: true }).click();
      await anna.page.waitForTimeout(300);
      await usable(anna);
    }
    expect(await anna.page.evaluate(() => 'polluted' in {} || customElements.get('x-clock') !== undefined)).toBe(false);
    await anna.context.close();
  });

  test.each(stopped)('%s: it is stopped with %s, and said so', async (deed, code) => {
    const anna = await signedIn();
    await anna.goTo(chaosName.isolated);
    await frame(anna).getByRole('button', { name: deed, exact: true }).click();
    if (deed === 'stiehlt') await goElsewhere(anna);
    await anna.page.getByText(new RegExp(code)).first().waitFor({ timeout: 10_000, state: 'attached' });
    expect(await axeFindings(anna.page)).toEqual([]);
    await usable(anna);
    await anna.context.close();
  });
});

describe('in the page', () => {
  test.each(['wirft', 'verspricht', 'benennt neu'])(
    '%s: it is named, and quarantined when it goes on',
    async (deed) => {
      const anna = await signedIn();
      await anna.goTo(chaosName.trusted);
      const button = anna.main.getByRole('button', { name: deed, exact: true });
      for (let i = 0; i < 3; i++) await button.click();
      await anna.page.getByRole('heading', { name: new RegExp(`„${chaosName.trusted}“ wurde angehalten`) }).waitFor();
      expect(await axeFindings(anna.page)).toEqual([]);
      await usable(anna);
      await anna.context.close();
    },
  );

  test('22: what every object has cannot be added to', async () => {
    const anna = await signedIn();
    expect(await anna.page.evaluate(() => Object.isExtensible(Object.prototype))).toBe(false);
    await anna.context.close();
  });
});
