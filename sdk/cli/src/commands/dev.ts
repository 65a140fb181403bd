/** Builds, serves, and after each change of a file builds again and tells the pages. */
import { resolve } from 'node:path';
import type { Gateway } from '@fachwerk/gateway';
import { WorkplaceBuilder } from '../build-workplace.ts';
import { PluginWorkplace } from '../plugin-dev/plugin-workplace.ts';
import { writeSite } from '../site/write-site.ts';
import { watchFiles } from '../watch-files.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';

export interface DevOptions {
  /** Of a workplace. */
  readonly folder: string;
  readonly shell?: string;
  /** Writes the workplace first, where a plugin is developed. */
  readonly plugin?: PluginWorkplace;
}
export interface Dev {
  /** Resolves when the first whole build is served; rejects when it cannot be. */
  readonly ready: Promise<Gateway>;
  end(): Promise<void>;
}

export function startDev({ folder, shell, plugin }: DevOptions): Dev {
  const builder = new WorkplaceBuilder(resolve(folder), {
    development: true,
    ...(shell !== undefined && { shell }),
    ...(plugin && { tolerates: plugin.tolerates }),
  });
  const served = Promise.withResolvers<Gateway>();
  let gateway: Gateway | undefined;
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
    if (gateway) await gateway.reload();
    else served.resolve((gateway = await serve({ folder, development: true, ...(plugin && { plugin }) })));
    process.stdout.write(`built in ${Math.round(performance.now() - start)} ms\n`);
  };
  const watcher = watchFiles(rebuild, (error) => {
    if (!gateway) served.reject(error);
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
  if (plugin) plugin.changed = () => watcher.run();
  watcher.run();
  return {
    ready: served.promise,
    async end() {
      watcher.end();
      await builder.end();
      await gateway?.stop();
    },
  };
}

/** Develops a plugin in a workplace that is made for it. `tier` wins over what its folder configures. */
export function startPluginDev(folder: string, { tier }: { readonly tier?: 'trusted' | 'isolated' } = {}): Dev {
  const plugin = new PluginWorkplace(resolve(folder), tier);
  return startDev({ folder: plugin.folder, plugin });
}
