import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { GatewayFacts, InstalledPlugin, WorkplaceLock } from '@fachwerk/kernel';
import { lockRoot } from '../src/start/lock-root.ts';

export const script = `export const text = '${'Guten Tag '.repeat(50)}';\n`;
export const csp =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const identity = { issuer: 'embedded', clientId: 'fachwerk', account: 'email', admins: ['admins'], demo: true };

export interface Workplace {
  readonly folder: string;
  readonly site: string;
  readonly data: string;
  /** Writes site and lock anew; a frame's document is `document of <plugin>`. */
  build(facts: Partial<GatewayFacts>, id?: string, frames?: WorkplaceLock['frames'], version?: string): Promise<void>;
  remove(): Promise<void>;
}

/** A composed workplace of three files, as a build writes it. */
export async function makeWorkplace(facts: Partial<GatewayFacts> = {}): Promise<Workplace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fachwerk-gateway-'));
  const site = path.join(folder, 'dist', 'site');
  const workplace: Workplace = {
    folder,
    site,
    data: path.join(folder, 'data'),
    async build(changed, id = 'one', frames, version = '1.0.0') {
      const files = { ...siteFiles(id), ...documentsOf(frames) };
      for (const [name, bytes] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(site, name)), { recursive: true });
        await writeFile(path.join(site, name), bytes);
      }
      await writeFile(
        path.join(folder, 'workplace.lock.json'),
        JSON.stringify(lockOf(files, changed, { id, frames, version })),
      );
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await workplace.build(facts);
  return workplace;
}

function siteFiles(id: string): Record<string, Buffer> {
  const page = Buffer.from(
    `<!doctype html><title>Amt ${id}</title><script type="module" src="/assets/boot-abc.js"></script>`,
  );
  const code = Buffer.from(script);
  return {
    'index.html': page,
    'assets/boot-abc.js': code,
    'assets/boot-abc.js.br': brotliCompressSync(code),
    'assets/boot-abc.js.gz': gzipSync(code),
  };
}

const documentsOf = (frames: WorkplaceLock['frames'] = {}): Record<string, Buffer> =>
  Object.fromEntries(
    Object.entries(frames).flatMap(([plugin, { file }]) => {
      const text = Buffer.from(`document of ${plugin} `.repeat(20));
      return [
        [file, text],
        [`${file}.br`, brotliCompressSync(text)],
      ];
    }),
  );

const plugin = (id: string, granted: readonly string[], uses: InstalledPlugin['uses'] = {}): InstalledPlugin => ({
  id,
  version: '1.0.0',
  name: id,
  description: '',
  tier: 'trusted',
  uses,
  opens: {},
  provides: {},
  contributes: [],
  permissions: [],
  start: false,
  granted,
  views: {},
  graphs: { '': [] },
  locales: {},
  entry: '/assets/boot-abc.js',
});
const installed = [
  plugin('acme.rooms', ['mail.read']),
  plugin('acme.other', []),
  plugin('our.administration', ['administration'], { administration: { id: 'administration@1' } }),
];

function lockOf(
  files: Record<string, Buffer>,
  facts: Partial<GatewayFacts>,
  { id, frames, version }: { readonly id: string; readonly frames: WorkplaceLock['frames']; readonly version: string },
): WorkplaceLock {
  const lock: Omit<WorkplaceLock, 'root'> = {
    lock: 1,
    composition: 'workplace.yaml',
    host: {
      land: { id: 'test', name: 'Amt', locales: ['de', 'en'] },
      theme: {},
      plugins: installed.map((one) => ({ ...one, version })),
      shapes: {},
      providers: {},
      points: {},
      build: { id, development: false },
    },
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        { size: bytes.length, sha384: createHash('sha384').update(bytes).digest('base64') },
      ]),
    ),
    page: {
      csp,
      importMap: {},
    },
    ...(frames && { frames }),
    gateway: { trustedProxies: [], identity, backends: {}, plugins: {}, ...facts },
    warnings: [],
  };
  return { ...lock, root: lockRoot(lock) };
}
