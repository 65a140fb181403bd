import { resolve } from 'node:path';
import { startGateway, type DevSwitch, type Gateway } from '@fachwerk/gateway';
import { readServePlace } from '../serve-arguments.ts';
import { logLine } from './print-log.ts';
import { quietLog } from './quiet-log.ts';

export interface ServeOptions {
  readonly folder: string;
  readonly development?: boolean;
  /** In development: prints every line of the gateway, one for each request. */
  readonly verbose?: boolean;
  /** The plugin that is developed, and where its people and mails are kept. */
  readonly plugin?: DevSwitch & { readonly dataFolder: string };
}

/** Starts the gateway on a built workplace and says so on one line. */
export async function serve({ folder, development = false, verbose = false, plugin }: ServeOptions): Promise<Gateway> {
  const gateway = await startGateway({
    workplace: resolve(folder),
    ...readServePlace(process.env, plugin?.dataFolder),
    env: process.env,
    development,
    ...(development && !verbose && { log: quietLog }),
    ...(development && { devLog: (line) => void process.stdout.write(logLine(line)) }),
    ...(plugin && { devSwitch: plugin }),
  });
  process.stdout.write(`Fachwerk ready at ${gateway.url}\n`);
  return gateway;
}
