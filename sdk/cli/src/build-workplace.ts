/** From a folder with a `workplace.yaml` to a site and a lock, or to everything that stands in the way. */
import { join, resolve as resolvePath } from 'node:path';
import { resolve, type Composition, type Installed, type Issue } from '@fachwerk/kernel/compose';
import { sharedPackages } from './bundle/bundle-options.ts';
import { WorkplaceBundler } from './bundle/bundle-workplace.ts';
import { BundleError } from './bundle/bundler.ts';
import { readComposition, type ReadComposition } from './composition/read-composition.ts';
import { locate, type LocatedIssue } from './located-issue.ts';
import { checkSettings, type ReadSettings } from './packages/check-settings.ts';
import { createEvaluate } from './packages/evaluate.ts';
import { findFolder, manifestFile, readPackageJson, type PluginPackage } from './packages/find-package.ts';
import { findPackages } from './packages/find-packages.ts';
import { locateInSource } from './packages/locate-in-source.ts';
import { readPlugins, type ReadPlugin, type ReadPlugins } from './packages/read-plugins.ts';
import { firstLoad } from './site/first-load.ts';
import { installPlugins } from './site/install-plugins.ts';
import { makeSite, type Site, type SiteParts } from './site/make-site.ts';
import { bundleTheme, readTheme } from './site/theme.ts';
import { writeSite } from './site/write-site.ts';
import { withShell } from './with-shell.ts';

/** `shell`: another shell than the project’s; `development`: readable and reloading. */
export interface BuildOptions {
  /** Package of the shell; ours if it is not said. */
  readonly shell?: string;
  /** Readable scripts, no compression, and the page reloads itself. */
  readonly development?: boolean;
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

const summarize = (site: Site): string =>
  `${site.lock.host.plugins.length} plugins, ${site.files.length} files, ${Math.ceil(firstLoad(site, '/') / 1024)} kB for the first page`;

/** Builds again and again, and keeps what is slow to make. Writes nothing. */
export class WorkplaceBuilder {
  readonly folder: string;
  readonly #options: BuildOptions;
  readonly #evaluate = createEvaluate();
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
    this.#watched = [...read.files, ...found.packages.flatMap((each) => [each.sources, join(each.folder, 'locales')])];
    const plugins = await readPlugins(found.packages, this.#evaluate);
    const locateIssue = locator(read, plugins, found.packages);
    const before = [...plugins.broken, ...[...found.issues, ...plugins.issues].map(locateIssue)];
    if (before.length > 0) return { issues: before, warnings: [] };
    return this.#make(read, composition, plugins, locateIssue);
  }

  /** In development: the last whole site again, with what stands in the way of the next. */
  async lastSite(issues: readonly LocatedIssue[]): Promise<Site | undefined> {
    return this.#last && makeSite({ ...this.#last, issues });
  }

  async end(): Promise<void> {
    await this.#bundler?.run.end();
  }

  async #make(
    read: ReadComposition,
    composition: Composition,
    plugins: ReadPlugins,
    locateIssue: (issue: Issue) => LocatedIssue,
  ) {
    const resolution = resolveWorkplace(composition, plugins);
    const settings = readSettings(composition, plugins);
    const theme = readTheme(composition, read.positions);
    this.#watched = [...this.#watched, ...theme.watched];
    const issues = [...[...resolution.issues, ...settings.issues].map(locateIssue), ...theme.issues];
    const warnings = resolution.warnings.map(locateIssue);
    if (issues.length > 0) return { issues, warnings };
    try {
      const [bundled, look] = await Promise.all([this.#bundle(plugins.plugins), bundleTheme(theme)]);
      this.#watched = [...this.#watched, ...bundled.bundles.flatMap(({ inputs }) => inputs)];
      const installed = installPlugins(resolution, plugins.plugins, bundled, settings.values);
      const development = this.#options.development ?? false;
      const { preload } = plugins.plugins[0]!.package;
      const parts = {
        composition,
        resolution,
        shapes: plugins.facts,
        bundled,
        installed,
        theme: look,
        development,
        preload,
      };
      const site = await makeSite(parts);
      this.#last = parts;
      return { issues: [], warnings: [...warnings, ...installed.warnings.map(locateIssue)], site };
    } catch (error) {
      if (error instanceof BundleError) return { issues: error.issues, warnings };
      throw error;
    }
  }

  async #bundle(plugins: readonly ReadPlugin[]) {
    const key = JSON.stringify(
      plugins.map(({ package: found, manifest }) => [found.folder, manifest.id, manifest.provides]),
    );
    if (this.#bundler?.key !== key) {
      await this.#bundler?.run.end();
      const [shell, ...others] = plugins;
      this.#bundler = { key, run: new WorkplaceBundler(shell!, others, this.#options.development ?? false) };
    }
    return this.#bundler.run.rebuild();
  }
}

const installed = ({ package: { name, version, peers }, manifest }: ReadPlugin): Installed => ({
  package: name,
  version,
  manifest,
  peers,
});

function resolveWorkplace(composition: Composition, { plugins, shapes, facts }: ReadPlugins) {
  const host = plugins[0]!.package;
  const shared = sharedPackages.flatMap((name) => {
    const folder = findFolder(name, host.folder) ?? findFolder(name, import.meta.dirname);
    return folder ? [[name, String(readPackageJson(folder)['version'])] as const] : [];
  });
  return resolve({
    composition,
    host: host.version,
    shared: Object.fromEntries(shared),
    plugins: plugins.map(installed),
    shapes: facts,
    check: (point, data) => {
      const result = shapes[point]?.data?.['~standard'].validate(data) as
        | { issues?: readonly { message: string; path?: readonly (string | number)[] }[] }
        | undefined;
      return (result?.issues ?? []).map(({ message, path = [] }) => ({ message, path }));
    },
  });
}

function readSettings(composition: Composition, { plugins, shapes }: ReadPlugins) {
  const values = new Map<string, ReadSettings>();
  const issues = plugins.flatMap((plugin) => {
    const read = checkSettings(plugin, composition.plugins?.[plugin.package.name] || {}, shapes);
    values.set(plugin.manifest.id, read.settings);
    return read.issues;
  });
  return { values, issues };
}

/** Turns a path of keys into a line of a file. */
function locator(read: ReadComposition, { plugins }: ReadPlugins, packages: readonly PluginPackage[]) {
  return (issue: Issue): LocatedIssue => {
    const { at } = issue;
    if (at?.in !== 'manifest') return locate(issue, read.positions.get(at?.path ?? []));
    const found =
      plugins.find(({ manifest }) => manifest.id === at.plugin)?.package ??
      packages.find(({ name }) => name === at.plugin);
    const file = found && manifestFile(found);
    return file
      ? locate(issue, locateInSource(file, at.path))
      : locate(issue, read.positions.get(['plugins', at.plugin ?? '']));
  };
}
