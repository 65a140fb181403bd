/** All scripts of a workplace: one run for the host with the modules of the import map, one for each plugin. */
import { join } from 'node:path';
import { entryFile, pluginFile, viewFile, type PluginPackage } from '../packages/find-package.ts';
import type { ReadPlugin } from '../packages/read-plugins.ts';
import { IsolatedBundler, viewNames, type BundledIsolated } from './bundle-isolated.ts';
import { sharedPatterns } from './bundle-options.ts';
import { BundleError, createBundler, type Bundle, type Bundler } from './bundler.ts';
import { findCopies } from './find-copies.ts';
import { isolatedEntries } from './isolated-entries.ts';
import { findWanted, vendorEntry, vendorModules, vendorPlugin, type Wanted } from './vendor-modules.ts';

interface BundledPlugin {
  readonly id: string;
  readonly entry: string;
  readonly views: Readonly<Record<string, string>>;
}
export interface BundledWorkplace {
  readonly boot: string;
  /** What boot imports once a service is called: every page does, so it is worth asking for at once. */
  readonly soon: readonly string[];
  readonly plugins: readonly BundledPlugin[];
  /** Output path by bare name. */
  readonly importMap: Readonly<Record<string, string>>;
  readonly bundles: readonly Bundle[];
  /** There only when a plugin runs isolated. */
  readonly isolated?: BundledIsolated;
}

function entriesOf(plugin: ReadPlugin, base: string): Record<string, string> {
  const views = viewNames(plugin).map((view) => [`${base}/${view}.view`, viewFile(plugin.package, view)] as const);
  return { [`${base}/plugin`]: pluginFile(plugin.package), ...Object.fromEntries(views) };
}

const locate = (plugin: ReadPlugin, base: string, { entries }: Bundle): BundledPlugin => ({
  id: plugin.manifest.id,
  entry: entries[`${base}/plugin`]!,
  views: Object.fromEntries(viewNames(plugin).map((view) => [view, entries[`${base}/${view}.view`]!])),
});

const pluginBase = (plugin: ReadPlugin): string => `assets/${plugin.manifest.id}`;
const hostBase = 'assets/host';

/** The kernel loads its container of services late, so that it is no part of what runs first. */
const containers = ({ outputs }: Bundle): string[] =>
  Object.entries(outputs).flatMap(([path, { sources }]) =>
    sources.some((source) => source.includes('node_modules/inversify/')) ? [path] : [],
  );

/** Keeps its runs between builds; a new set of plugins needs a new one. */
export class WorkplaceBundler {
  readonly #shell: ReadPlugin;
  readonly #plugins: readonly ReadPlugin[];
  readonly #isolated: ReadonlySet<string>;
  readonly #development: boolean;
  readonly #frames: IsolatedBundler;
  readonly #runs = new Map<string, Bundler>();
  #host: { readonly key: string; readonly run: Bundler } | undefined;

  /** `isolated`: ids of the plugins that run in frames. */
  constructor(
    shell: ReadPlugin,
    plugins: readonly ReadPlugin[],
    { isolated, development }: { readonly isolated: ReadonlySet<string>; readonly development: boolean },
  ) {
    this.#shell = shell;
    this.#plugins = plugins;
    this.#isolated = isolated;
    this.#development = development;
    this.#frames = new IsolatedBundler(shell.package, !development);
  }

  async rebuild(): Promise<BundledWorkplace> {
    const framed = this.#plugins.filter(({ manifest }) => this.#isolated.has(manifest.id));
    const isolated = framed.length > 0 ? await this.#frames.rebuild(framed) : undefined;
    const bundles = await Promise.all(this.#plugins.map((plugin) => this.#rebuildPlugin(plugin, isolated)));
    const wanted = findWanted(bundles, this.#development);
    const host = await this.#rebuildHost(wanted);
    const copies = findCopies(host, join(this.#shell.package.folder, 'package.json'));
    if (copies.length > 0) throw new BundleError(copies);
    return {
      boot: host.entries[`${hostBase}/boot`]!,
      soon: containers(host),
      plugins: [
        locate(this.#shell, hostBase, host),
        ...this.#plugins.map((plugin, i) => locate(plugin, pluginBase(plugin), bundles[i]!)),
      ],
      importMap: Object.fromEntries(
        [...wanted.keys()].toSorted().map((name) => [name, host.entries[vendorEntry(name)]!]),
      ),
      bundles: [host, ...bundles],
      ...(isolated && { isolated }),
    };
  }

  async end(): Promise<void> {
    const runs = [this.#frames, ...this.#runs.values(), ...(this.#host ? [this.#host.run] : [])];
    await Promise.all(runs.map((run) => run.end()));
  }

  async #rebuildPlugin(plugin: ReadPlugin, isolated: BundledIsolated | undefined): Promise<Bundle> {
    const { id } = plugin.manifest;
    const frame = isolated?.frames.get(id);
    if (frame) return isolatedEntries({ id, base: pluginBase(plugin), views: viewNames(plugin) }, frame);
    let run = this.#runs.get(id);
    if (!run) {
      run = await createBundler({
        folder: plugin.package.folder,
        entries: entriesOf(plugin, pluginBase(plugin)),
        chunks: `${pluginBase(plugin)}/part-[hash]`,
        external: sharedPatterns,
        minify: !this.#development,
      });
      this.#runs.set(id, run);
    }
    return run.rebuild();
  }

  async #rebuildHost(wanted: Wanted): Promise<Bundle> {
    const key = JSON.stringify([...wanted].map(([name, names]) => [name, names === 'all' ? names : [...names]]));
    if (this.#host?.key !== key) {
      await this.#host?.run.end();
      this.#host = { key, run: await this.#createHost(wanted) };
    }
    return this.#host.run.rebuild();
  }

  #createHost(wanted: Wanted): Promise<Bundler> {
    const found: PluginPackage = this.#shell.package;
    const vendors = vendorModules(wanted).map((name) => [vendorEntry(name), `vendor:${name}`] as const);
    return createBundler({
      folder: found.folder,
      entries: {
        [`${hostBase}/boot`]: entryFile(found.folder, './boot') ?? join(found.sources, `boot${found.extension}`),
        ...entriesOf(this.#shell, hostBase),
        ...Object.fromEntries(vendors),
      },
      chunks: `${hostBase}/part-[hash]`,
      plugins: [vendorPlugin(wanted, found.folder)],
      minify: !this.#development,
    });
  }
}
