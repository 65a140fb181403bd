import { requireKind } from '../plugin-dev/folder-kind.ts';
import { startDev, startPluginDev } from './dev.ts';
import { serve } from './serve.ts';

export async function serveUntilEnded(folder: string): Promise<number> {
  const ended = endSignal();
  // Told to end while it starts, it ends with the process: nothing was confirmed to anybody yet.
  const gateway = await Promise.race([serve({ folder }), ended]);
  await ended;
  await gateway?.stop();
  return 0;
}

export interface DevelopArguments {
  readonly folder: string;
  readonly shell?: string;
  /** Of a plugin. */
  readonly tier?: 'trusted' | 'isolated';
  readonly verbose: boolean;
}

/** In a workplace or in a plugin's folder. */
export async function developUntilEnded({ folder, shell, tier, verbose }: DevelopArguments): Promise<number> {
  const ended = endSignal();
  const dev =
    requireKind(folder) === 'plugin'
      ? startPluginDev(folder, { verbose, ...(tier !== undefined && { tier }) })
      : startDev({ folder, verbose, ...(shell !== undefined && { shell }) });
  await Promise.race([dev.ready, ended]);
  await ended;
  await dev.end();
  return 0;
}

/** The terminal tells the whole group, and npm tells us again: further signals while ending change nothing. */
function endSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}
