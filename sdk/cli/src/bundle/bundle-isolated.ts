/** The scripts of the isolated tier: one for each plugin's frame, the one that stands first in every frame, and the broker. */
import { realpathSync } from 'node:fs';
import { pluginFile, viewFile, type PluginPackage } from '../packages/find-package.ts';
import type { ReadPlugin } from '../packages/read-plugins.ts';
import { createWholeBundler, type Whole, type WholeBundler } from './whole-bundler.ts';

export interface BundledIsolated {
  /** By plugin id. */
  readonly frames: ReadonlyMap<string, Whole>;
  readonly bootstrap: Whole;
  readonly broker: Whole;
}

export const viewNames = ({ manifest }: ReadPlugin): string[] =>
  Object.entries(manifest.provides).flatMap(([key, provided]) => ('view' in provided ? [key] : []));

/** The plugin and its views as the page would import them, handed to the frame's side of the sandbox. */
function frameEntry(plugin: ReadPlugin): string {
  const views = viewNames(plugin);
  const from = (name: string, file: string) => `import ${name} from ${JSON.stringify(file)};`;
  return [
    'import { runFrame } from "@fachwerk/sandbox/frame";',
    from('plugin', pluginFile(plugin.package)),
    ...views.map((view, i) => from(`view${i}`, viewFile(plugin.package, view))),
    `runFrame(plugin, { ${views.map((view, i) => `${JSON.stringify(view)}: view${i}`).join(', ')} });`,
  ].join('\n');
}

/** Keeps its runs between builds. */
export class IsolatedBundler {
  readonly #shell: PluginPackage;
  readonly #minify: boolean;
  readonly #runs = new Map<string, WholeBundler>();

  constructor(shell: PluginPackage, minify: boolean) {
    this.#shell = shell;
    this.#minify = minify;
  }

  async rebuild(plugins: readonly ReadPlugin[]): Promise<BundledIsolated> {
    const [bootstrap, broker, ...frames] = await Promise.all([
      this.#run('bootstrap', this.#shell.folder, 'import "@fachwerk/sandbox/bootstrap";'),
      this.#run('broker', this.#shell.folder, 'import "@fachwerk/sandbox/broker";'),
      ...plugins.map((plugin) => {
        const { package: found, manifest } = plugin;
        return this.#run(manifest.id, found.folder, frameEntry(plugin), realpathSync(pluginFile(found)));
      }),
    ]);
    return {
      bootstrap,
      broker,
      frames: new Map(plugins.map(({ manifest }, i) => [manifest.id, frames[i]!])),
    };
  }

  async end(): Promise<void> {
    await Promise.all([...this.#runs.values()].map((run) => run.end()));
  }

  async #run(name: string, folder: string, entry: string, doors?: string): Promise<Whole> {
    let run = this.#runs.get(name);
    if (!run) {
      run = await createWholeBundler({
        folder,
        entry,
        shellFolder: this.#shell.folder,
        minify: this.#minify,
        ...(doors !== undefined && { doors }),
      });
      this.#runs.set(name, run);
    }
    return run.rebuild();
  }
}
