/** Joins what was bundled and resolved to the files of a site and its lock. */
import type { HostLock, WorkplaceLock } from '@fachwerk/kernel';
import { canonicalJson, type Composition, type Resolution } from '@fachwerk/kernel/compose';
import type { BundledWorkplace } from '../bundle/bundle-workplace.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import type { LocatedIssue } from '../located-issue.ts';
import { compress } from './compress.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { frameOrigins } from './frame-origins.ts';
import type { Frames } from './frames.ts';
import { gatewayFacts } from './gateway-facts.ts';
import { buildId, hostLock } from './host-lock.ts';
import { address, type InstalledPlugins } from './install-plugins.ts';
import { noticeFile } from './notice-file.ts';
import { renderPage, type Page } from './page.ts';
import { collectPreloads, messagesOf, type Preload } from './preloads.ts';
import { sha384 } from './sha384.ts';
import type { Theme } from './theme.ts';

export interface SiteParts {
  readonly composition: Composition;
  readonly resolution: Resolution;
  readonly shapes: HostLock['shapes'];
  readonly bundled: BundledWorkplace;
  readonly installed: InstalledPlugins;
  readonly theme: Theme;
  /** There only when a plugin runs isolated. */
  readonly frames?: Frames | undefined;
  readonly development: boolean;
  /** What the shell's page fetches first. */
  readonly preload: readonly string[];
  /** In development: what newer sources could not be built for. */
  readonly issues?: readonly LocatedIssue[];
}
export interface Site {
  readonly files: readonly OutputFile[];
  readonly lock: WorkplaceLock;
  /** What a page asks for at once: on every route, and on one. */
  readonly asked: { readonly always: readonly string[]; readonly routes: readonly Preload[] };
}

export async function makeSite(parts: SiteParts): Promise<Site> {
  const { composition, resolution, bundled, installed, theme, development, frames } = parts;
  const scripts = bundled.bundles.flatMap(({ files }) => files);
  const assets = [...scripts, noticeFile(bundled), ...installed.files, ...theme.files, ...(frames?.assets ?? [])];
  const host = hostLock(parts, buildId([...assets, ...(frames?.documents ?? [])], composition));
  const importMap = mapValues(bundled.importMap, address);
  const { page, asked } = makePage(parts, { host, importMap, assets });
  const index = { path: 'index.html', bytes: new TextEncoder().encode(page.html) };
  const plain = [...assets, ...(frames?.documents ?? []), index];
  // A development build is served once, to one reader, from here.
  const files = development ? plain : [...plain, ...(await compress(plain))];
  const lock = {
    lock: 1 as const,
    composition: sha384(canonicalJson(composition)),
    host,
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, { size: bytes.length, sha384: sha384(bytes) }])),
    page: { csp: policyOf(page, parts), importMap },
    gateway: gatewayFacts(composition, resolution),
    ...(frames && { frames: frames.facts }),
    packages: packagesOf(resolution),
    warnings: resolution.warnings.map(({ code, message }) => ({ code, message })),
  };
  return { files, asked, lock: { ...lock, root: sha384(canonicalJson(lock)) } };
}

function policyOf({ hashes }: Page, { composition: { publicUrl }, frames }: SiteParts): string {
  return contentSecurityPolicy(hashes, publicUrl, frames && frameOrigins(frames.facts, publicUrl));
}

interface PageSources {
  readonly host: HostLock;
  readonly importMap: Readonly<Record<string, string>>;
  readonly assets: readonly OutputFile[];
}

function makePage(parts: SiteParts, { host, importMap, assets }: PageSources): { page: Page; asked: Site['asked'] } {
  const { bundled, installed, theme, preload, issues = [] } = parts;
  const { boot } = installed;
  const protectedFiles = assets.filter(({ path }) => boot.includes(address(path)));
  const integrity = Object.fromEntries(
    protectedFiles.map(({ path, bytes }) => [address(path), `sha384-${sha384(bytes)}`]),
  );
  const shell = host.plugins.filter(({ id }) => id === bundled.plugins[0]!.id);
  const fetches = [...preload, ...shell.flatMap((plugin) => messagesOf(host, plugin))];
  const routes = collectPreloads(host);
  return {
    page: renderPage({ host, boot, fetches, importMap, integrity, preloads: routes, issues }),
    asked: { always: [...boot, ...fetches, ...(theme.stylesheet ? [theme.stylesheet] : [])], routes },
  };
}

const packagesOf = ({ plugins }: Resolution): NonNullable<WorkplaceLock['packages']> =>
  Object.fromEntries(
    plugins.map(({ package: name, facts, origin }) => [
      facts.id,
      { ...origin, package: name, version: facts.version, manifest: sha384(canonicalJson(facts)) },
    ]),
  );

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
