/** The clerk's day with two people at once: the same story for every mail server behind the workplace. */
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Person } from './person.ts';
import { runningWorkplace, type RunningWorkplace, type WorkplaceOptions } from './running-workplace.ts';

interface Story extends WorkplaceOptions {
  /** Milliseconds within which a sent mail is on the other person's screen. */
  readonly arrival: number;
}
const stamp = Date.now().toString(36);
const report = {
  name: 'Übersicht März.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Titel;Betrag\nPersonal;1000\n'),
};

export const clerkStory = (name: string, story: Story): void => {
  describe(name, () => {
    let workplace: RunningWorkplace;
    let browser: Browser;
    let anna: Person;
    let bert: Person;
    beforeAll(async () => {
      [workplace, browser] = await Promise.all([
        // Sent at once, so that the time measured is the way and not the ten seconds of grace.
        runningWorkplace({ ...story, compose: (yaml) => noGrace(story.compose?.(yaml) ?? yaml) }),
        chromium.launch(inject('launch')),
      ]);
      const { url } = workplace;
      [anna, bert] = await Promise.all([Person.at({ browser, url }), Person.at({ browser, url })]);
    });
    afterAll(async () => {
      await browser?.close();
      await workplace?.stop();
    });

    test('both sign in and see the first page', async () => {
      await Promise.all([anna.signIn('anna'), bert.signIn('bert')]);
      await anna.page.getByRole('heading', { level: 1, name: /Anna Berger/ }).waitFor();
      await anna.page.getByRole('heading', { level: 2, name: 'Ungelesen je Konto' }).waitFor();
      await bert.page.getByRole('heading', { level: 1, name: /Bert Krause/ }).waitFor();
    });

    test('anna writes to bert, who sees it arrive on another page, without reloading', async () => {
      await anna.goTo('E-Mail');
      await anna.write({
        to: 'bert@example.test',
        subject: `Haushalt ${stamp}`,
        text: 'Hallo Bert,\n\nanbei die Übersicht.\n\nAnna',
        file: report,
      });
      const toast = bert.page.getByText(`Haushalt ${stamp}`).first();
      const sent = Date.now();
      await anna.send();
      await toast.waitFor({ timeout: story.arrival + 5_000 });
      expect(Date.now() - sent).toBeLessThan(story.arrival);
      await bert.page.getByRole('link', { name: /E-Mail.*neue/ }).waitFor();
      await bert.page.getByRole('button', { name: /Benachrichtigungen, 1 ungelesen/ }).waitFor();
    });

    test('bert opens it from the notification, reads it and saves the file', async () => {
      await bert.page.getByRole('button', { name: 'Öffnen' }).click();
      const mail = bert.page.getByRole('article', { name: /Anna Berger/ });
      await mail.getByText('anbei die Übersicht').waitFor();
      const download = bert.page.waitForEvent('download');
      await mail.getByRole('button', { name: /Übersicht März\.csv/ }).click();
      const stream = await (await download).createReadStream();
      let text = '';
      for await (const chunk of stream) text += String(chunk);
      expect(text).toBe(report.buffer.toString());
    });

    test('bert answers, and anna finds both in one thread', async () => {
      await bert.page.getByRole('toolbar').getByRole('button', { name: 'Antworten', exact: true }).click();
      const body = bert.page.getByRole('textbox', { name: 'Nachricht' });
      await expect.poll(() => body.inputValue()).toContain('> anbei die Übersicht.');
      await expect
        .poll(() => bert.page.getByRole('textbox', { name: 'Betreff' }).inputValue())
        .toBe(`Re: Haushalt ${stamp}`);
      await body.press('Control+Home');
      await bert.page.keyboard.type('Danke, sieht gut aus.\n');
      await bert.send();
      await anna.row(`Ungelesen, Bert Krause.*Haushalt ${stamp}`).click({ timeout: story.arrival + 5_000 });
      await anna.page.getByText('Danke, sieht gut aus.').last().waitFor();
      await expect.poll(() => anna.page.getByRole('article').count()).toBe(2);
    });

    test('anna flags, moves, deletes and takes it back', async () => {
      const row = anna.row(`Haushalt ${stamp}`);
      await anna.page
        .getByRole('toolbar')
        .getByRole('button', { name: /Markierung/ })
        .click();
      await row.getByRole('img', { name: 'Markiert' }).waitFor();
      await anna.page.getByRole('toolbar').getByRole('button', { name: 'Archivieren' }).click();
      await row.waitFor({ state: 'detached' });
      await anna.page.getByRole('button', { name: 'Rückgängig' }).last().click();
      await row.waitFor();
      await row.click();
      await anna.page.getByRole('toolbar').getByRole('button', { name: 'Löschen' }).click();
      await row.waitFor({ state: 'detached' });
      await anna.folder('Papierkorb').click();
      await anna.row(`Haushalt ${stamp}`).waitFor();
      await anna.page.getByRole('button', { name: 'Rückgängig' }).last().click();
      await anna.row(`Haushalt ${stamp}`).waitFor({ state: 'detached' });
      await anna.folder('Posteingang').click();
      await row.waitFor();
    });

    test('nothing was refused, thrown, or asked of anybody else', async () => {
      await Promise.all([anna.end(), bert.end()]);
    });
  });
};

const noGrace = (yaml: string): string =>
  yaml.replace("'@fachwerk/mail': { version: ^0.1 }", "'@fachwerk/mail': { version: ^0.1, settings: { undoSend: 0 } }");
