/** From a folder with a `workplace.yaml` to a site and a lock, or to everything that stands in the way. */
import { join, resolve as resolvePath } from 'node:path';
import type { Composition, Issue, Resolution } from '@fachwerk/kernel/compose';
import { WorkplaceBundler } from './bundle/bundle-workplace.ts';
import { BundleError } from './bundle/bundler.ts';
import { readComposition, type ReadComposition } from './composition/read-composition.ts';
import {
  locator,
  readSettings,
  readSupply,
  resolveWorkplace,
  splitOptional,
  type Supply,
} from './composition/resolve-workplace.ts';
import type { LocatedIssue } from './located-issue.ts';
import { createEvaluate } from './packages/evaluate.ts';
import { findPackages } from './packages/find-packages.ts';
import { readPlugins, type ReadPlugin, type ReadPlugins } from './packages/read-plugins.ts';
import { firstLoad, frameSizes } from './site/first-load.ts';
import { makeFrames } from './site/frames.ts';
import { installPlugins } from './site/install-plugins.ts';
import { makeSite, type Site, type SiteParts } from './site/make-site.ts';
import { createThemeBundler, readTheme, type ReadTheme } from './site/theme.ts';
import { writeSite } from './site/write-site.ts';
import { withShell } from './with-shell.ts';

/** `shell`: another shell than the project’s; `development`: readable and reloading. */
export interface BuildOptions {
  /** Package of the shell; ours if it is not said. */
  readonly shell?: string;
  /** Readable scripts, no compression, and the page reloads itself. */
  readonly development?: boolean;
  /** An issue of the resolution that is there on purpose: in development, what a plugin's author denies it. */
  readonly tolerates?: (issue: Issue) => boolean;
}
/** What a build found; nothing was written if there are issues. */
export interface BuildResult {
  readonly issues: readonly LocatedIssue[];
  readonly warnings: readonly LocatedIssue[];
  /** What was built, in a line. */
  readonly summary?: string;
}

/** Builds once. Nothing is written when there is an issue. */
export async function buildWorkplace(folder: string, options: BuildOptions = {}): Promise<BuildResult> {
  const builder = new WorkplaceBuilder(folder, options);
  try {
    const { site, ...result } = await builder.build();
    if (site) await writeSite(builder.folder, site);
    return { ...result, ...(site && { summary: summarize(site) }) };
  } finally {
    await builder.end();
  }
}

const kB = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;

function summarize(site: Site): string {
  const frames = Object.entries(frameSizes(site)).map(([id, size]) => `${id} ${kB(size)}`);
  const { plugins } = site.lock.host;
  return [
    `${plugins.length} plugins, ${site.files.length} files, ${kB(firstLoad(site, '/'))} for the first page`,
    ...(frames.length > 0 ? [`isolated: ${frames.join(', ')}`] : []),
  ].join('; ');
}

/** Builds again and again, and keeps what is slow to make. Writes nothing. */
export class WorkplaceBuilder {
  readonly folder: string;
  readonly #options: BuildOptions;
  readonly #evaluate = createEvaluate();
  readonly #bundleTheme = createThemeBundler();
  #bundler: { readonly key: string; readonly run: WorkplaceBundler } | undefined;
  #last: SiteParts | undefined;
  #watched: readonly string[] = [];

  constructor(folder: string, options: BuildOptions = {}) {
    this.folder = resolvePath(folder);
    this.#options = options;
  }

  /** Files and folders that the latest build read: a change there may change the next. */
  get watched(): readonly string[] {
    return this.#watched;
  }

  async build(): Promise<BuildResult & { readonly site?: Site }> {
    const read = readComposition(this.folder);
    this.#watched = read.files;
    if (!read.composition) return { issues: read.issues, warnings: [] };
    const composition = withShell(read.composition, this.#options.shell);
    const { folder } = this;
    const found = findPackages({ composition, folder, positions: read.positions }, this.#options.shell);
    const supply = readSupply(folder);
    this.#watched = [
      ...read.files,
      ...supply.watched,
      ...found.packages.flatMap((each) => [each.sources, join(each.folder, 'locales')]),
    ];
    const plugins = await readPlugins(found.packages, this.#evaluate);
    const locateIssue = locator(read, plugins, found.packages);
    const { missing, issues } = splitOptional(composition, found.issues);
    const before = [...supply.issues, ...plugins.broken, ...[...issues, ...plugins.issues].map(locateIssue)];
    if (before.length > 0) return { issues: before, warnings: [] };
    return this.#make({ read, composition, plugins, supply, missing }, locateIssue);
  }

  /** In development: the last whole site again, with what stands in the way of the next. */
  async lastSite(issues: readonly LocatedIssue[]): Promise<Site | undefined> {
    return this.#last && makeSite({ ...this.#last, issues });
  }

  async end(): Promise<void> {
    await this.#bundler?.run.end();
  }

  async #make(
    { read, composition, plugins, supply, missing }: Read,
    locateIssue: (issue: Issue) => LocatedIssue,
  ): Promise<BuildResult & { readonly site?: Site }> {
    const resolved = resolveWorkplace(composition, plugins, supply);
    const resolution = { ...resolved, warnings: [...missing, ...resolved.warnings] };
    const settings = readSettings(composition, plugins);
    const theme = readTheme(composition, read.positions);
    this.#watched = [...this.#watched, ...theme.watched];
    const { tolerates = () => false } = this.#options;
    const wrong = resolution.issues.filter((issue) => !tolerates(issue));
    const issues = [...[...wrong, ...settings.issues].map(locateIssue), ...theme.issues];
    const warnings = resolution.warnings.map(locateIssue);
    if (issues.length > 0) return { issues, warnings };
    try {
      const parts = await this.#parts({ composition, plugins, resolution, theme, settings: settings.values });
      const site = await makeSite(parts);
      this.#last = parts;
      return { issues: [], warnings: [...warnings, ...parts.installed.warnings.map(locateIssue)], site };
    } catch (error) {
      if (error instanceof BundleError) return { issues: error.issues, warnings };
      throw error;
    }
  }

  async #parts({ composition, plugins, resolution, theme, settings }: Resolved): Promise<SiteParts> {
    const isolated = new Set(resolution.plugins.flatMap(({ facts }) => (facts.tier === 'isolated' ? facts.id : [])));
    const [bundled, look] = await Promise.all([
      this.#bundle(plugins.plugins, isolated),
      this.#bundleTheme(theme, isolated.size > 0),
    ]);
    const { isolated: own } = bundled;
    const sources = [...bundled.bundles, ...(own ? [own.bootstrap, own.broker] : [])];
    this.#watched = [...this.#watched, ...sources.flatMap(({ inputs }) => inputs)];
    const { styles = '' } = look;
    const frames =
      own && (await makeFrames({ composition, resolution, isolated: own, styles, shapes: plugins.shapes }));
    return {
      composition,
      resolution,
      shapes: plugins.facts,
      bundled,
      installed: installPlugins(resolution, plugins.plugins, bundled, { settings, frames }),
      theme: look,
      frames,
      development: this.#options.development ?? false,
      preload: plugins.plugins[0]!.package.preload,
    };
  }

  async #bundle(plugins: readonly ReadPlugin[], isolated: ReadonlySet<string>) {
    const key = JSON.stringify(
      plugins.map(({ package: found, manifest: { id, provides } }) => [found.folder, id, provides, isolated.has(id)]),
    );
    if (this.#bundler?.key !== key) {
      await this.#bundler?.run.end();
      const [shell, ...others] = plugins;
      const { development = false } = this.#options;
      this.#bundler = { key, run: new WorkplaceBundler(shell!, others, { isolated, development }) };
    }
    return this.#bundler.run.rebuild();
  }
}

interface Read {
  readonly read: ReadComposition;
  readonly composition: Composition;
  readonly plugins: ReadPlugins;
  readonly supply: Supply;
  /** Of optional plugins that are not there. */
  readonly missing: readonly Issue[];
}
interface Resolved extends Pick<Read, 'composition' | 'plugins'> {
  readonly resolution: Resolution;
  readonly theme: ReadTheme;
  readonly settings: ReturnType<typeof readSettings>['values'];
}
