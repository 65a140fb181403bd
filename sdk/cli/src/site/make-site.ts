/** Joins what was bundled and resolved to the files of a site and its lock. */
import { createHash } from 'node:crypto';
import type { HostLock, WorkplaceLock } from '@fachwerk/kernel';
import { canonicalJson, type Composition, type Resolution } from '@fachwerk/kernel/compose';
import type { BundledWorkplace } from '../bundle/bundle-workplace.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import type { LocatedIssue } from '../located-issue.ts';
import { compress } from './compress.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { gatewayFacts } from './gateway-facts.ts';
import { address, hashed, type InstalledPlugins } from './install-plugins.ts';
import { renderPage } from './page.ts';
import { collectPreloads, messagesOf } from './preloads.ts';
import type { Theme } from './theme.ts';

export interface SiteParts {
  readonly composition: Composition;
  readonly resolution: Resolution;
  readonly shapes: HostLock['shapes'];
  readonly bundled: BundledWorkplace;
  readonly installed: InstalledPlugins;
  readonly theme: Theme;
  readonly development: boolean;
  /** What the shell's page fetches first. */
  readonly preload: readonly string[];
  /** In development: what newer sources could not be built for. */
  readonly issues?: readonly LocatedIssue[];
}
export interface Site {
  readonly files: readonly OutputFile[];
  readonly lock: WorkplaceLock;
}

const sha384 = (bytes: Uint8Array | string): string => createHash('sha384').update(bytes).digest('base64');

export async function makeSite(parts: SiteParts): Promise<Site> {
  const { composition, resolution, bundled, installed, theme, development } = parts;
  const scripts = bundled.bundles.flatMap(({ files }) => files);
  const assets = [...scripts, noticeFile(bundled), ...installed.files, ...theme.files];
  const host = hostLock(parts, buildId(assets, composition));
  const importMap = mapValues(bundled.importMap, address);
  const integrity = Object.fromEntries(
    assets
      .filter(({ path }) => installed.boot.includes(address(path)))
      .map(({ path, bytes }) => [address(path), `sha384-${sha384(bytes)}`]),
  );
  const shell = host.plugins.find(({ id }) => id === bundled.plugins[0]!.id);
  const page = renderPage({
    host,
    boot: installed.boot,
    fetches: [...parts.preload, ...(shell ? messagesOf(host, shell) : [])],
    importMap,
    integrity,
    preloads: collectPreloads(host),
    issues: parts.issues ?? [],
  });
  const plain = [...assets, { path: 'index.html', bytes: new TextEncoder().encode(page.html) }];
  // A development build is served once, to one reader, from here.
  const files = development ? plain : [...plain, ...(await compress(plain))];
  const lock = {
    lock: 1 as const,
    composition: sha384(canonicalJson(composition)),
    host,
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, { size: bytes.length, sha384: sha384(bytes) }])),
    page: { csp: contentSecurityPolicy(page.hashes, composition.publicUrl), importMap },
    gateway: gatewayFacts(composition, resolution),
    packages: packagesOf(resolution),
    warnings: resolution.warnings.map(({ code, message }) => ({ code, message })),
  };
  return { files, lock: { ...lock, root: sha384(canonicalJson(lock)) } };
}

const packagesOf = ({ plugins }: Resolution): NonNullable<WorkplaceLock['packages']> =>
  Object.fromEntries(
    plugins.map(({ package: name, facts }) => [
      facts.id,
      { package: name, version: facts.version, manifest: sha384(canonicalJson(facts)) },
    ]),
  );

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** Licences ask that their notices go with every copy, and a minified script has none. */
function noticeFile({ bundles }: BundledWorkplace): OutputFile {
  const notices = bundles.flatMap((bundle) => bundle.notices).flatMap((text) => text.split(/(?<=\*\/)\n/));
  const unique = [...new Set(notices.map((text) => text.trim()))].filter(Boolean).toSorted();
  const bytes = new TextEncoder().encode(`${unique.join('\n\n')}\n`);
  return { path: hashed('assets/notices.txt', bytes), bytes };
}

/** The same for the same files and composition, another for any other. */
function buildId(assets: readonly OutputFile[], composition: Composition): string {
  const all = Object.fromEntries(assets.map(({ path, bytes }) => [path, sha384(bytes)]));
  return createHash('sha256')
    .update(canonicalJson([all, composition]))
    .digest('hex')
    .slice(0, 12);
}

function hostLock({ composition, resolution, shapes, installed, theme, development }: SiteParts, id: string): HostLock {
  const { id: land, name, locales } = composition.land;
  return {
    land: { id: land, name, locales },
    theme: { ...(theme.logo && { logo: theme.logo }), ...(theme.stylesheet && { stylesheet: theme.stylesheet }) },
    plugins: installed.plugins,
    shapes: usedShapes(shapes, installed.plugins),
    providers: resolution.providers,
    points: resolution.points,
    build: { id, development },
  };
}

/** A page gets the shapes that its plugins touch, not all that are known. */
function usedShapes(shapes: HostLock['shapes'], plugins: HostLock['plugins']): HostLock['shapes'] {
  const used = new Set<string>();
  for (const plugin of plugins) {
    for (const use of Object.values(plugin.uses)) used.add(use.id);
    for (const provided of Object.values(plugin.provides)) if ('id' in provided) used.add(provided.id);
    for (const id of Object.values(plugin.opens)) used.add(id);
    for (const { point, command } of plugin.contributes) used.add(point).add(command ?? point);
    if (plugin.settings) used.add(plugin.settings);
  }
  return Object.fromEntries(
    Object.entries(shapes)
      .filter(([id]) => used.has(id))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
