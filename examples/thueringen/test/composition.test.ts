/** One file makes the workplace: what it changes, what it refuses, and what serving it refuses. */
import { once } from 'node:events';
import { cp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { Person } from './person.ts';
import {
  composedFolder,
  fachwerk,
  fachwerkWith,
  runningWorkplace,
  type RunningWorkplace,
} from './running-workplace.ts';

const minimal = resolve(import.meta.dirname, '../../minimal');
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(inject('launch'));
});
afterAll(() => browser?.close());

const without =
  (...names: readonly string[]) =>
  (yaml: string): string =>
    yaml
      .split('\n')
      .filter((line) => !names.some((name) => line.startsWith(`  '${name}'`)))
      .join('\n');

describe('a broken composition: exit 1, code, place, fix, and nothing written', () => {
  const copyTwice = async (folder: string): Promise<void> => {
    for (const name of ['one', 'two']) await cp(join(minimal, 'welcome'), join(folder, name), { recursive: true });
    await symlink(join(minimal, 'node_modules'), join(folder, 'one/node_modules'));
    await symlink(join(minimal, 'node_modules'), join(folder, 'two/node_modules'));
  };
  const unknownKey = async (folder: string): Promise<void> => {
    await copyTwice(folder);
    const file = join(folder, 'one/src/manifest.ts');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace("  name: '%name%',", "  name: '%name%',\n  nmae: 'x',"),
    );
  };
  type Case = readonly [
    name: string,
    compose: (yaml: string) => string,
    said: readonly RegExp[],
    prepare?: (folder: string) => Promise<void>,
  ];
  const cases: readonly Case[] = [
    [
      'broken YAML',
      (yaml) => yaml.replace(/^land: .*$/mu, 'land: { id: th, name: ['),
      [/workplace\.yaml:\d+:\d+ FW7002/u, /→/u],
    ],
    [
      'an unknown key',
      (yaml) => yaml.replace(/^theme:/mu, 'thema:'),
      [/workplace\.yaml:\d+:1 FW7003 "thema"/u, /Did you mean "theme"/u],
    ],
    [
      'a plugin named twice',
      (yaml) => yaml.replace(/^points:/mu, "  '@fachwerk/home': { version: ^0.1 }\npoints:"),
      [/workplace\.yaml:\d+:3 FW7002/u],
    ],
    [
      'two plugins with one id',
      (yaml) => yaml.replace(/^plugins:/mu, 'plugins:\n  ./one: { tier: trusted }\n  ./two: { tier: trusted }'),
      [/:\d+:\d+ FW12\d\d .*example\.welcome/u, /→/u],
      copyTwice,
    ],
    [
      'an unknown key in a manifest',
      (yaml) => yaml.replace(/^plugins:/mu, 'plugins:\n  ./one: { tier: trusted }'),
      [/manifest\.ts:\d+:\d+ FW1\d\d\d .*nmae/u, /→/u],
      unknownKey,
    ],
    [
      'a missing provider',
      without('@fachwerk/connect-jmap'),
      [/manifest\.ts:\d+:\d+ FW1203 .*mail\.store@1/u, /→ Add a plugin/u],
    ],
    [
      'a theme that is not there',
      (yaml) => yaml.replace('thueringen.tokens.json', 'nirgends.json'),
      [/workplace\.yaml:\d+:\d+ FW7\d\d\d/u, /→/u],
    ],
  ];
  test.for(cases)('%s', async ([, compose, said, prepare]) => {
    const folder = await composedFolder(compose);
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await prepare?.(folder);
    const before = await readdir(folder);
    const { code, output } = await fachwerk('build', folder);
    expect(code).toBe(1);
    for (const words of said) expect(output).toMatch(words);
    expect(output).toMatch(/nothing written/u);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('another workplace', () => {
  test('without mail it works, and knows nothing of mail', async () => {
    const workplace = await runningWorkplace({ compose: without('@fachwerk/mail', '@fachwerk/connect-jmap') });
    onTestFinished(() => workplace.stop());
    const bert = await Person.at({ browser, url: workplace.url });
    await bert.signIn('bert');
    await bert.page.getByRole('heading', { level: 1, name: /Bert Krause/u }).waitFor();
    const apps = bert.page.getByRole('navigation', { name: 'Anwendungen' }).getByRole('link');
    expect(await apps.allTextContents().then((all) => all.map((text) => text.trim()))).toEqual([
      'Start',
      'Einstellungen',
    ]);
    await bert.goTo('Einstellungen');
    await bert.page.getByRole('heading', { name: 'Darstellung' }).first().waitFor();
    await bert.page.goto(new URL('/mail', workplace.url).href);
    await bert.page.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
    await bert.end();
  });

  test('with another name, colour, logo and language it looks so', async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 3"><path d="M0 0h7v3H0z"/></svg>';
    const workplace = await runningWorkplace({
      compose: (yaml) => yaml.replace(/^land: .*$/mu, 'land: { id: nn, name: Neuland, locales: [en] }'),
      prepare: async (folder) => {
        await writeFile(
          join(folder, 'theme/thueringen.tokens.json'),
          '{ "accent": { "light": "#0b5e2f", "dark": "#9be3b4" } }',
        );
        await writeFile(join(folder, 'theme/logo.svg'), logo);
      },
    });
    onTestFinished(() => workplace.stop());
    const anna = await Person.at({ browser, url: workplace.url });
    await anna.page.goto(workplace.url);
    await anna.page.getByLabel(/E-?mail/iu).fill('anna@example.test');
    await anna.page.getByLabel(/Password|Passwort/u).fill('secret');
    await anna.page.keyboard.press('Enter');
    await anna.page
      .getByRole('navigation', { name: 'Applications' })
      .or(anna.page.getByRole('navigation'))
      .first()
      .waitFor();
    await anna.interactive();
    expect(await anna.page.title()).toContain('Neuland');
    expect(await anna.page.locator('html').getAttribute('lang')).toBe('en');
    const brand = anna.page.getByRole('link', { name: /Neuland/u });
    const picture = brand.locator('img');
    await expect
      .poll(() =>
        picture.evaluate(
          (image) => (image as HTMLImageElement).naturalWidth / (image as HTMLImageElement).naturalHeight,
        ),
      )
      .toBeCloseTo(7 / 3, 1);
    const accent = await anna.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--fw-accent'),
    );
    expect(accent.toLowerCase()).toMatch(/#0b5e2f|rgb\(11,? ?94,? ?47/u);
    await anna.end();
  });
});

describe('serving', () => {
  let workplace: RunningWorkplace;
  beforeAll(async () => {
    workplace = await runningWorkplace();
  });
  afterAll(() => workplace?.stop());
  const serve = (env: Record<string, string>) => fachwerkWith(env, 'serve', workplace.folder);
  const free = { PORT: '0', FACHWERK_JMAP_PORT: '0' };

  test('says who it is', async () => {
    expect((await readFile(join(workplace.data, 'gateway.pid'), 'utf8')).trim()).toBe(String(workplace.process.pid));
    expect(workplace.log()).toMatch(/^Fachwerk ready at http:\/\/localhost:\d+$/mu);
    expect((await fetch(new URL('/healthz', workplace.url))).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${workplace.jmapPort}/.well-known/jmap`)).status).toBe(401);
  });

  test('refuses a second start on one data folder', async () => {
    const { code, output } = await serve({ ...free, FACHWERK_DATA: workplace.data });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`FW5506.*process ${workplace.process.pid}`, 'u'));
  });

  test('names a port that is taken', async () => {
    const { code, output } = await serve({
      ...free,
      PORT: new URL(workplace.url).port,
      FACHWERK_DATA: join(workplace.folder, 'other'),
    });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`FW5507.*${new URL(workplace.url).port}`, 'u'));
  });

  test('refuses demo accounts beyond loopback', async () => {
    const { code, output } = await serve({ ...free, HOST: '0.0.0.0', FACHWERK_DATA: join(workplace.folder, 'other') });
    expect(code).toBe(1);
    expect(output).toContain('FW5508');
  });

  test('stops within five seconds, with streams open', async () => {
    const anna = await Person.at({ browser, url: workplace.url });
    await anna.signIn('anna', '/mail');
    await anna.row('').first().waitFor();
    const stream = get(`http://127.0.0.1:${workplace.jmapPort}/.well-known/jmap`);
    stream.on('error', () => undefined);
    const ended = once(workplace.process, 'exit');
    const from = Date.now();
    workplace.process.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(Date.now() - from).toBeLessThan(5_000);
    await expect(stat(join(workplace.data, 'gateway.pid'))).rejects.toThrow('ENOENT');
    await anna.context.close();
  });

  test('refuses a site in which one byte was changed, by name', async () => {
    const site = join(workplace.folder, 'dist/site');
    const name = (await readdir(site, { recursive: true })).find((file) => file.endsWith('.js')) ?? '';
    const text = await readFile(join(site, name), 'utf8');
    await writeFile(join(site, name), `${text.slice(0, -1)} `);
    const { code, output } = await serve({ ...free, FACHWERK_DATA: join(workplace.folder, 'other') });
    expect(code).toBe(1);
    expect(output).toContain('FW5505');
    expect(output).toContain(name);
    await writeFile(join(site, name), text);
  });

  test('refuses a lock that was changed by hand', async () => {
    const lock = join(workplace.folder, 'workplace.lock.json');
    const text = await readFile(lock, 'utf8');
    await writeFile(lock, text.replace('Thüringen', 'Hessen'));
    const { code, output } = await serve({ ...free, FACHWERK_DATA: join(workplace.folder, 'other') });
    expect(code).toBe(1);
    expect(output).toContain('FW5503');
    await writeFile(lock, text);
  });
});
