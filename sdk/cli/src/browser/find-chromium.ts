/** Finds a Chromium: one that is installed, or npm's build, unpacked once into a cache folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const VERSION = '153.0.0';
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
];

/** What a launcher needs. */
export interface FoundChromium {
  readonly executablePath: string;
  /** Beside the process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * `CHROMIUM_PATH` first, then the system's, then Playwright's; else, on Linux, one that npm brings, kept below `cache`.
 * `oldest` is the first major version that will do; who names a `CHROMIUM_PATH` has chosen.
 */
export async function findChromium(cache: string, oldest = 0): Promise<FoundChromium | undefined> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && existsSync(chosen)) return { executablePath: chosen };
  const known = [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path) && isFrom(oldest, path));
  if (known) return { executablePath: known };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(cache, `chromium-${VERSION}`);
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** Asked only where it matters: it takes a process, and on Windows a browser that is asked opens a window. */
function isFrom(oldest: number, path: string): boolean {
  if (oldest === 0 || process.platform === 'win32') return true;
  const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/ (\d+)\./.exec(said)?.[1]) >= oldest;
}

async function unpack(home: string): Promise<void> {
  const work = `${home}.${process.pid}`;
  const base = join(work, 'node_modules/@sparticuz/chromium');
  mkdirSync(work, { recursive: true });
  const spec = `@sparticuz/chromium@${VERSION}`;
  const args = ['install', '--prefix', work, '--ignore-scripts', '--no-audit', '--prefer-offline', spec];
  execFileSync('npm', args, { stdio: ['ignore', 2, 2] });
  await inflateAll(base, work);
  // Without a font text has no width, and Playwright waits for ever.
  const dirs = ['/usr/share/fonts', `${home}/fonts`].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(join(work, 'fonts.conf'), `<fontconfig>${dirs}<cachedir>${home}/fonts-cache</cachedir></fontconfig>`);
  rmSync(join(work, 'node_modules'), { recursive: true });
  renameSync(work, home);
}

async function inflateAll(base: string, work: string): Promise<void> {
  const { inflate } = (await import(pathToFileURL(join(base, 'build/index.js')).href)) as {
    inflate: (path: string) => Promise<string>;
  };
  const before = process.env['TMPDIR'];
  // Where the package unpacks to; else it is a place that all users share.
  process.env['TMPDIR'] = work;
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  await Promise.all(archives.map((name) => inflate(join(base, 'bin', name))));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
}
