/** What is sent, in kB (1000 bytes) of brotli. Needs no browser: the builder says what a page asks for. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { WorkplaceBuilder } from '../../sdk/cli/src/engine.ts';
import { bundleScripts, type Script } from './bundle-script.ts';
import type { Numbers } from './part.ts';
import { sum } from './statistics.ts';
import { printTable } from './table.ts';

const root = join(import.meta.dirname, '../..');
const at = (path: string): string => join(root, path);
/** What the kernel may pull in; a schema library is none of it. */
const KERNEL_PACKAGES = /^(?:inversify|@inversifyjs\/.+|reflect-metadata|rxjs|tslib)$/;
/** Faces of the Latin letters; a page asks for them as soon as it shows a word. */
const FIRST_FONTS = /\/fonts\/[a-z-]+-latin-\d+-normal-\w+\.woff2$/;

const compressed = (files: readonly Script[]): number =>
  sum(files.map(({ text }) => brotliCompressSync(text).length)) / 1000;

async function kernel(): Promise<{ size: number; strangers: readonly string[] }> {
  const { files, sources } = await bundleScripts({ kernel: at('core/kernel/src/index.ts') });
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return { size: compressed(files), strangers: [...new Set(names)].filter((name) => !KERNEL_PACKAGES.test(name)) };
}

async function kit(): Promise<number> {
  const doors = ['index', 'virtual-list', 'recipients'];
  const entries = Object.fromEntries(doors.map((door) => [door, at(`sdk/ui/src/${door}.ts`)]));
  const { files } = await bundleScripts(entries, ['lit', 'lit/*', '@lit/*']);
  return compressed(files);
}

interface Asked {
  readonly name: string;
  readonly files: number;
  readonly size: number;
  readonly fonts: number;
}
/** What a page asks for after its first round trip: on every route, or on this one. Answers of the gateway are not in it. */
async function firstLoad(name: string, example: string, path?: string): Promise<Asked> {
  const builder = new WorkplaceBuilder(at(`examples/${example}`));
  const { site, issues } = await builder.build();
  await builder.end();
  if (!site) throw new Error(`${example} does not build: ${issues.map(({ message }) => message).join('; ')}`);
  const bytes = new Map(site.files.map((file) => [`/${file.path}`, file.bytes.length]));
  const route = site.asked.routes.find(([pattern]) => path !== undefined && new RegExp(pattern).test(path));
  const [, modules = [], messages = []] = route ?? [];
  const asked = new Set(['/index.html', ...site.asked.always, ...modules, ...messages]);
  const files = [...asked].filter((file) => !file.startsWith('/api/'));
  const sizeOf = (file: string): number => {
    const size = bytes.get(`${file}.br`) ?? bytes.get(file);
    if (size === undefined) throw new Error(`the page asks for ${file}, which is not there`);
    return size / 1000;
  };
  const fonts = [...bytes.keys()].filter((file) => FIRST_FONTS.test(file));
  return { name, files: files.length, size: sum(files.map(sizeOf)), fonts: sum(fonts.map(sizeOf)) };
}

export async function sizes(): Promise<Numbers> {
  const { size, strangers } = await kernel();
  const kitSize = await kit();
  const shell = await firstLoad('shell with no plugin', 'minimal');
  const home = await firstLoad('home', 'thueringen', '/');
  const mail = await firstLoad('mail list', 'thueringen', '/mail');
  const rows = [shell, home, mail].map((each) => [each.name, each.files, each.size, each.fonts]);
  printTable('First load, all that is asked for at once', ['', 'files', 'kB brotli', 'fonts, kB woff2'], rows);
  if (strangers.length > 0) process.stdout.write(`\nThe kernel pulls in ${strangers.join(', ')}.\n`);
  return {
    'kernel with all it pulls in, kB': size,
    'packages in the kernel that do not belong there': strangers.length,
    'kit without Lit, kB': kitSize,
    'shell with no plugin, without fonts, kB': shell.size,
    'first load to the mail list, with fonts, kB': mail.size + mail.fonts,
  };
}
