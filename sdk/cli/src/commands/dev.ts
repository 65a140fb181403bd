/** Builds, serves, and after each change of a file builds again and tells the pages. */
import { resolve } from 'node:path';
import type { Gateway } from '@fachwerk/gateway';
import { WorkplaceBuilder } from '../build-workplace.ts';
import { writeSite } from '../site/write-site.ts';
import { watchFiles, type FileWatcher } from '../watch-files.ts';
import { report } from './build.ts';
import { serve } from './serve.ts';

export interface DevOptions {
  readonly folder: string;
  readonly shell?: string;
}
export interface Dev {
  /** Resolves when the first build that succeeds is served. */
  readonly ready: Promise<Gateway>;
  end(): Promise<void>;
}

export function startDev({ folder, shell }: DevOptions): Dev {
  const builder = new WorkplaceBuilder(resolve(folder), { development: true, ...(shell !== undefined && { shell }) });
  let gateway: Gateway | undefined;
  let watcher: FileWatcher;
  const rebuild = async (): Promise<void> => {
    const start = performance.now();
    const { issues, warnings, site } = await builder.build();
    watcher.watch(builder.watched);
    report(issues, warnings);
    const next = site ?? (await builder.lastSite(issues));
    if (!next) return;
    await writeSite(builder.folder, next);
    await gateway?.reload();
    if (gateway && site) process.stdout.write(`built in ${Math.round(performance.now() - start)} ms\n`);
  };
  const ready = new Promise<Gateway>((done, fail) => {
    const serveFirst = async (): Promise<void> => {
      await rebuild();
      if (gateway || !builder.hasBuilt) return;
      // What was never served is not worth waiting for: a port that is taken ends the command.
      await serve({ folder, development: true }).then((started) => done((gateway = started)), fail);
    };
    watcher = watchFiles(serveFirst, (error) => process.stderr.write(`${String(error)}\n`));
    watcher.run();
  });
  return {
    ready,
    async end() {
      watcher.end();
      await builder.end();
      await gateway?.stop();
    },
  };
}
