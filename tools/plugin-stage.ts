/** One plugin on stage: composed into the real workplace in the tier that is asked for, served, and a person in front of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserType, FrameLocator, Locator, Page } from 'playwright';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'sdk/cli/dist/bin.js');
const READY = /Fachwerk ready at (\S+)/;

type Tier = 'trusted' | 'isolated';

export interface Stage {
  readonly page: Page;
  /** What the policy refused, and what was thrown. */
  readonly troubles: readonly string[];
  /** Where the view is, whatever the tier: in the page, or in its frame. */
  readonly view: Pick<Page | FrameLocator, 'getByRole' | 'getByLabel' | 'getByText'>;
  /** The frame of an isolated view. */
  readonly frame: Locator;
  readonly close: () => Promise<void>;
}
export interface StageOptions {
  /** Folder of the plugin, from the root. */
  readonly plugin: string;
  readonly tier: Tier;
  /** What it is granted; a trusted one is granted what it asks for anyway. */
  readonly grant?: readonly string[];
  /** Further plugins by folder, and where each runs. */
  readonly beside?: Readonly<Record<string, Tier>>;
  /** Where the person goes first. */
  readonly path: string;
  readonly browser: Pick<BrowserType, 'launch'>;
  readonly launch: Parameters<BrowserType['launch']>[0];
  readonly colorScheme?: 'light' | 'dark';
}

export async function stage(options: StageOptions): Promise<Stage> {
  const folder = await composed(options);
  const built = await ended(run('build', folder));
  if (built.code !== 0) throw new Error(built.output);
  const served = await serve(folder);
  const browser = await options.browser.launch(options.launch);
  const page = await browser.newPage({ locale: 'de-DE', colorScheme: options.colorScheme ?? 'light' });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) troubles.push(message.text());
  });
  await signIn(page, new URL(options.path, served.url).href);
  return {
    page,
    troubles,
    view: options.tier === 'isolated' ? page.frameLocator('iframe:not([aria-hidden])') : page,
    frame: page.locator('iframe:not([aria-hidden])'),
    async close() {
      await browser.close();
      served.child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function composed({ plugin, tier, grant = [], beside = {} }: StageOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fachwerk-stage-'));
  await symlink(join(root, 'examples/thueringen/node_modules'), join(folder, 'node_modules'), 'junction');
  await symlink(join(root, plugin), join(folder, 'plugin'), 'junction');
  const others = Object.entries(beside);
  for (const [index, [other]] of others.entries())
    await symlink(join(root, other), join(folder, `beside-${index}`), 'junction');
  const yaml = `composition: 1
land: { id: demo, name: Musterland, locales: [de-DE, en] }
identity: { issuer: embedded, demo: true }
backends: { mail: { kind: jmap, url: embedded } }
policy: { tier: { default: trusted } }
plugins:
  '@fachwerk/home': {}
  '@fachwerk/mail': {}
  '@fachwerk/connect-jmap': { backends: { mail: mail } }
  '@fachwerk/notifications': {}
  '@fachwerk/settings': {}
  ./plugin: { tier: ${tier}${grant.length > 0 ? `, grant: [${grant.join(', ')}]` : ''} }
${others.map(([, where], index) => `  ./beside-${index}: { tier: ${where} }\n`).join('')}`;
  await writeFile(join(folder, 'workplace.yaml'), yaml);
  return folder;
}

const run = (command: string, folder: string, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [cli, command, folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const listen = (child: ChildProcess, heard: (all: string) => void): void => {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => heard((output += String(data))));
};

const ended = (child: ChildProcess): Promise<{ code: number | null; output: string }> =>
  new Promise((done) => {
    let output = '';
    listen(child, (all) => {
      output = all;
    });
    child.on('close', (code) => done({ code, output }));
  });

async function serve(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const [port, jmapPort] = await Promise.all([freePort(), freePort()]);
  const data = join(folder, 'data');
  const env = { PORT: String(port), FACHWERK_JMAP_PORT: String(jmapPort), FACHWERK_DATA: data };
  const child = run('serve', folder, env);
  const url = await new Promise<string>((found, failed) => {
    let last = '';
    listen(child, (all) => {
      last = all;
      const [, address] = READY.exec(all) ?? [];
      if (address !== undefined) found(address);
    });
    child.on('close', () => failed(new Error(last)));
  });
  return { child, url };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('E-Mail-Adresse').fill('anna@example.test');
  await page.getByLabel('Passwort').fill('secret');
  await page.keyboard.press('Enter');
  await page.getByRole('main').waitFor();
}
