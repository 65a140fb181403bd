/** From a folder with a `workplace.yaml` to a site and a lock, or to everything that stands in the way. */
import { resolve as resolvePath } from 'node:path';
import { resolve, type Composition, type Installed, type Issue } from '@fachwerk/kernel/compose';
import { sharedPackages } from './bundle/bundle-options.ts';
import { WorkplaceBundler } from './bundle/bundle-workplace.ts';
import { BundleError } from './bundle/bundler.ts';
import { readComposition, type ReadComposition } from './composition/read-composition.ts';
import { locate, type LocatedIssue } from './located-issue.ts';
import { checkSettings, type ReadSettings } from './packages/check-settings.ts';
import { findFolder, manifestFile, readPackageJson } from './packages/find-package.ts';
import { findPackages } from './packages/find-packages.ts';
import { locateInSource } from './packages/locate-in-source.ts';
import { readPlugins, type ReadPlugin, type ReadPlugins } from './packages/read-plugins.ts';
import { installPlugins } from './site/install-plugins.ts';
import { makeSite } from './site/make-site.ts';
import { bundleTheme, readTheme } from './site/theme.ts';
import { writeSite } from './site/write-site.ts';
import { withShell } from './with-shell.ts';

export interface BuildOptions {
  /** Package of the shell; ours if it is not said. */
  readonly shell?: string;
  /** Readable scripts, no compression, and the page reloads itself. */
  readonly development?: boolean;
}
export interface BuildResult {
  readonly issues: readonly LocatedIssue[];
  readonly warnings: readonly LocatedIssue[];
}

/** Builds once. Nothing is written when there is an issue. */
export async function buildWorkplace(folder: string, options: BuildOptions = {}): Promise<BuildResult> {
  const builder = new WorkplaceBuilder(folder, options);
  try {
    return await builder.build();
  } finally {
    await builder.end();
  }
}

/** Builds again and again, and keeps what is slow to make. */
export class WorkplaceBuilder {
  readonly #folder: string;
  readonly #options: BuildOptions;
  #bundler: { readonly key: string; readonly run: WorkplaceBundler } | undefined;

  constructor(folder: string, options: BuildOptions = {}) {
    this.#folder = resolvePath(folder);
    this.#options = options;
  }

  async build(): Promise<BuildResult> {
    const read = readComposition(this.#folder);
    if (!read.composition) return { issues: read.issues, warnings: [] };
    const composition = withShell(read.composition, this.#options.shell);
    const found = findPackages(this.#folder, composition, this.#options.shell);
    const plugins = await readPlugins(found.packages);
    const locateIssue = locator(read, plugins, found.packages.map(manifestFile));
    const before = [...found.issues, ...plugins.issues];
    if (before.length > 0) return { issues: before.map(locateIssue), warnings: [] };
    const resolution = resolveWorkplace(composition, plugins);
    const settings = readSettings(composition, plugins);
    const theme = readTheme(composition, read.positions);
    const issues = [...[...resolution.issues, ...settings.issues].map(locateIssue), ...theme.issues];
    const warnings = resolution.warnings.map(locateIssue);
    if (issues.length > 0) return { issues, warnings };
    try {
      const [bundled, look] = await Promise.all([this.#bundle(plugins.plugins), bundleTheme(theme)]);
      const installed = installPlugins(resolution, plugins.plugins, bundled, settings.values);
      const development = this.#options.development ?? false;
      const site = await makeSite({ composition, resolution, shapes: plugins.facts, bundled, installed, theme: look, development });
      await writeSite(this.#folder, site);
      return { issues: [], warnings };
    } catch (error) {
      if (error instanceof BundleError) return { issues: error.issues, warnings };
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.#bundler?.run.end();
  }

  async #bundle(plugins: readonly ReadPlugin[]) {
    const key = JSON.stringify(plugins.map(({ package: found, manifest }) => [found.folder, manifest.id, manifest.provides]));
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
      const result = shapes[point]?.data?.['~standard'].validate(data) as { issues?: readonly { message: string; path?: readonly (string | number)[] }[] } | undefined;
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
function locator(read: ReadComposition, { plugins }: ReadPlugins, manifests: readonly string[]) {
  return (issue: Issue): LocatedIssue => {
    const { at } = issue;
    if (at?.in !== 'manifest') return locate(issue, read.positions.get(at?.path ?? []));
    const found = plugins.find(({ package: { name }, manifest }) => manifest.id === at.plugin || name === at.plugin);
    const file = found ? manifestFile(found.package) : manifests.find((path) => path.includes(at.plugin ?? '\0'));
    return file ? locate(issue, locateInSource(file, at.path)) : locate(issue, read.positions.get(['plugins', at.plugin ?? '']));
  };
}
