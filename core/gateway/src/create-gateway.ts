import { isDeepStrictEqual } from 'node:util';
import { assembleApp } from './assemble-app.ts';
import { assembleFront } from './assemble-front.ts';
import { openDatabase } from './database.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { createClientAddress } from './http/client-address.ts';
import { placeOf } from './http/place.ts';
import { createLog } from './http/request-log.ts';
import { listen } from './http/server.ts';
import { defaultLimits } from './limits.ts';
import type { Gateway, GatewayOptions } from './options.ts';
import { createSecretBox } from './secret-box.ts';
import type { Composed } from './site/site-routes.ts';
import type { Ending } from './start/ending.ts';
import { readKey } from './start/key-file.ts';
import { readLock } from './start/read-lock.ts';
import { readSite } from './start/read-site.ts';

/** Joins the parts and listens. What is to be undone at the end is put on `ending` as it comes into being. */
export async function createGateway(
  options: GatewayOptions,
  first: Composed['current'],
  ending: Ending,
): Promise<Gateway> {
  const facts = first.lock.gateway;
  const base = await prepare(options, ending);
  const { limits, log } = base;
  const server = await listen(options.host, options.port);
  const stopServer = ending.add(() => server.stop(0));
  const place = placeOf(facts.publicUrl, server.port);
  const composed: Composed = { current: first };
  const address = createClientAddress(facts.trustedProxies);
  const embedded = await startEmbedded({ ...options, lock: first.lock, origin: place.origin, log });
  ending.add(() => embedded.stop());
  const parts = await assembleApp({ ...base, options, composed, facts, place, embedded, ending, address });
  // From here on the server ends before what it uses.
  ending.remove(stopServer);
  ending.add(() => server.stop(limits.stop));
  ending.add(parts.endStreams);
  server.serve(assembleFront({ limits, place, log, embedded, address, composed, app: parts.app }));
  log('ready', { build: first.lock.host.build.id });
  return {
    url: place.origin,
    port: server.port,
    ...(embedded.jmap && { jmapUrl: embedded.jmap.url }),
    async reload() {
      composed.current = await readComposed(options);
      if (!isDeepStrictEqual(composed.current.lock.gateway, facts)) log('restart-needed');
      parts.tellBuild();
    },
    stop: () => ending.run(),
  };
}

async function prepare({ dataFolder, limits, log = toStandardOutput }: GatewayOptions, ending: Ending) {
  const box = createSecretBox(await readKey(dataFolder));
  const database = openDatabase(dataFolder);
  ending.add(() => database.close());
  return { box, database, limits: { ...defaultLimits, ...limits }, log: createLog(log) };
}

async function readComposed({ workplace }: GatewayOptions): Promise<Composed['current']> {
  const lock = await readLock(workplace);
  return { lock, site: await readSite(workplace, lock) };
}

const toStandardOutput = (line: string) => void process.stdout.write(`${line}\n`);
