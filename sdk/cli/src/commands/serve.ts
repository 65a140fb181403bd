import { resolve } from 'node:path';
import { startGateway, type Gateway } from '@fachwerk/gateway';
import { readServePlace } from '../serve-arguments.ts';

export interface ServeOptions {
  readonly folder: string;
  readonly development?: boolean;
}

/** Starts the gateway on a built workplace and says so on one line. */
export async function serve({ folder, development = false }: ServeOptions): Promise<Gateway> {
  const gateway = await startGateway({
    workplace: resolve(folder),
    ...readServePlace(process.env),
    env: process.env,
    development,
  });
  process.stdout.write(`Fachwerk ready at ${gateway.url}\n`);
  return gateway;
}
