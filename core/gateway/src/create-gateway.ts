import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { assembleApp } from './assemble-app.ts';
import { openDatabase } from './database.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { createClientAddress } from './http/client-address.ts';
import { createFront } from './http/front.ts';
import { placeOf } from './http/place.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { createLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { listen } from './http/server.ts';
import { defaultLimits } from './limits.ts';
import type { Gateway, GatewayOptions } from './options.ts';
import { createSecretBox } from './secret-box.ts';
import type { Composed } from './site/site-routes.ts';
import { readKey } from './start/key-file.ts';
import { readLock } from './start/read-lock.ts';
import { readSite } from './start/read-site.ts';
import type { Ending } from './start/ending.ts';

/** Joins the parts and listens. What is to be undone at the end is put on `ending` as it comes into being. */
export async function createGateway(
  options: GatewayOptions,
  first: Composed['current'],
  ending: Ending,
): Promise<Gateway> {
  const { dataFolder, host } = options;
  const {
    gateway: facts,
    host: { land },
  } = first.lock;
  const limits = { ...defaultLimits, ...options.limits };
  const log = createLog(options.log ?? ((line) => void process.stdout.write(`${line}\n`)));
  const composed: Composed = { current: first };
  const box = createSecretBox(await readKey(dataFolder));
  const database = openDatabase(dataFolder);
  ending.add(() => database.close());
  const server = await listen(host, options.port);
  const place = placeOf(facts.publicUrl, server.port);
  const onFault = (code: string) => log('fault', { code });
  const embedded = await startEmbedded({
    ...options,
    facts,
    origin: place.origin,
    workplaceName: land.name,
    onFault,
  }).catch(async (error) => {
    await server.stop(0);
    throw error;
  });
  ending.add(() => embedded.stop());
  const parts = await assembleApp({ options, composed, facts, limits, place, box, database, embedded, ending });
  ending.add(() => server.stop(limits.stop));
  ending.add(() => parts.endStreams());
  const front = createFront({
    place,
    log,
    headers: securityHeaders(place),
    address: createClientAddress(facts.trustedProxies),
    perAddress: createRateLimit(limits.addressBurst, limits.addressRate),
    perSignIn: createRateLimit(limits.signInBurst, limits.signInRate),
    identity: embedded.identity?.handler,
    app: getRequestListener(parts.app.fetch, {
      overrideGlobalObjects: false,
      autoCleanupIncoming: false,
    }) as RequestListener,
  });
  server.serve(front);
  log('ready', { build: first.lock.host.build.id });
  return {
    url: place.origin,
    port: server.port,
    ...(embedded.jmap && { jmapUrl: embedded.jmap.url }),
    async reload() {
      const lock: WorkplaceLock = await readLock(options.workplace);
      composed.current = { lock, site: await readSite(options.workplace, lock) };
      parts.tellBuild();
    },
    stop: () => ending.run(),
  };
}
