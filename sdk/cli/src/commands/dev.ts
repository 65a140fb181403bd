/** Builds, serves, and after each change of a file builds again and tells the pages. */
import { resolve } from 'node:path';
import type { Gateway } from '@fachwerk/gateway';
import { WorkplaceBuilder } from '../build-workplace.ts';
import { PluginWorkplace } from '../plugin-dev/plugin-workplace.ts';
import { writeSite } from '../site/write-site.ts';
import { watchFiles } from '../watch-files.ts';
import { greeting, tierLine } from './dev-greeting.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';

export interface DevOptions {
  /** Of a workplace. */
  readonly folder: string;
  readonly shell?: string;
  /** Writes the workplace first, where a plugin is developed. */
  readonly plugin?: PluginWorkplace;
  /** Prints a line for each request. */
  readonly verbose?: boolean;
}
export interface Dev {
  /** Resolves when the first whole build is served; rejects when it cannot be. */
  readonly ready: Promise<Gateway>;
  end(): Promise<void>;
}

export function startDev({ folder, shell, plugin, verbose = false }: DevOptions): Dev {
  const builder = new WorkplaceBuilder(resolve(folder), {
    development: true,
    ...(shell !== undefined && { shell }),
    ...(plugin && { tolerates: plugin.tolerates }),
  });
  const served = new Served(builder.folder, plugin, verbose);
  const rebuild = async (): Promise<void> => {
    const start = performance.now();
    await plugin?.write();
    const { issues, warnings, site } = await builder.build();
    watcher.watch([...builder.watched, ...(plugin?.watched ?? [])]);
    report(issues, warnings);
    const next = site ?? (await builder.lastSite(issues));
    // Until there is a whole site there is nothing to serve: the next change may bring it.
    if (!next) return;
    await writeSite(builder.folder, next);
    await served.show();
    process.stdout.write(`built in ${Math.round(performance.now() - start)} ms\n`);
  };
  const watcher = watchFiles(rebuild, (error) => served.failed(error));
  if (plugin) plugin.changed = () => watcher.run();
  watcher.run();
  return {
    ready: served.first,
    async end() {
      watcher.end();
      await builder.end();
      await served.end();
    },
  };
}

/** The gateway, from the first whole build on, and what is said of it. */
class Served {
  readonly #folder: string;
  readonly #plugin: PluginWorkplace | undefined;
  readonly #verbose: boolean;
  readonly #first = Promise.withResolvers<Gateway>();
  readonly first = this.#first.promise;
  #gateway: Gateway | undefined;
  #tier: string | undefined;

  constructor(folder: string, plugin: PluginWorkplace | undefined, verbose: boolean) {
    this.#folder = folder;
    this.#plugin = plugin;
    this.#verbose = verbose;
  }

  async show(): Promise<void> {
    const state = this.#plugin?.state();
    const tier = state && tierLine(state);
    if (this.#gateway) {
      await this.#gateway.reload();
      // Switched in the inspector, or in fachwerk.config.ts.
      if (tier !== undefined && tier !== this.#tier) process.stdout.write(tier);
    } else {
      const plugin = this.#plugin && { plugin: this.#plugin };
      this.#gateway = await serve({ folder: this.#folder, development: true, verbose: this.#verbose, ...plugin });
      process.stdout.write(greeting(this.#folder, state));
      this.#first.resolve(this.#gateway);
    }
    this.#tier = tier;
  }

  failed(error: unknown): void {
    if (!this.#gateway) this.#first.reject(error);
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }

  async end(): Promise<void> {
    await this.#gateway?.stop();
  }
}

/** Develops a plugin in a workplace that is made for it. `tier` wins over what its folder configures. */
export function startPluginDev(
  folder: string,
  { tier, verbose = false }: { readonly tier?: 'trusted' | 'isolated'; readonly verbose?: boolean } = {},
): Dev {
  const plugin = new PluginWorkplace(resolve(folder), tier);
  return startDev({ folder: plugin.folder, plugin, verbose });
}
