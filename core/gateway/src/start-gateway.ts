import { mkdir } from 'node:fs/promises';
import { createGateway } from './create-gateway.ts';
import { GatewayError } from './gateway-error.ts';
import type { Gateway, GatewayOptions } from './options.ts';
import { checkPlan } from './start/check-plan.ts';
import { Ending } from './start/ending.ts';
import { lockFolder } from './start/folder-lock.ts';
import { readLock } from './start/read-lock.ts';
import { readSite } from './start/read-site.ts';

/** Checks everything that can be checked, then takes the data folder, then listens. What fails leaves nothing behind. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const lock = await readLock(options.workplace);
  checkPlan(lock.gateway, options);
  const site = await readSite(options.workplace, lock);
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new GatewayError('FW5516', options.dataFolder, { cause });
  });
  const ending = new Ending();
  ending.add(await lockFolder(options.dataFolder));
  try {
    return await createGateway(options, { lock, site }, ending);
  } catch (error) {
    await ending.run().catch((second: unknown) => {
      throw new AggregateError([error, second], String(error), { cause: error });
    });
    throw error;
  }
}
