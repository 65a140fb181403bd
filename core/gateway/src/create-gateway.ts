import { isDeepStrictEqual } from 'node:util';
import { assembleApp } from './assemble-app.ts';
import { assembleFront } from './assemble-front.ts';
import { openDatabase } from './database.ts';
import { startEmbedded, type Embedded } from './embedded/start-embedded.ts';
import { createClientAddress } from './http/client-address.ts';
import { placeOf } from './http/place.ts';
import { createLog } from './http/request-log.ts';
import { listen, type GatewayServer } from './http/server.ts';
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
  const { gateway: facts, host } = first.lock;
  const limits = { ...defaultLimits, ...options.limits };
  const log = createLog(options.log ?? toStandardOutput);
  const composed: Composed = { current: first };
  const box = createSecretBox(await readKey(options.dataFolder));
  const database = openDatabase(options.dataFolder);
  ending.add(() => database.close());
  const server = await listen(options.host, options.port);
  const stopServer = ending.add(() => server.stop(0));
  const place = placeOf(facts.publicUrl, server.port);
  const address = createClientAddress(facts.trustedProxies);
  const onFault = (code: string) => log('fault', { code });
  const embedded = await startEmbedded({
    ...options,
    facts,
    origin: place.origin,
    workplaceName: host.land.name,
    onFault,
  });
  ending.add(() => embedded.stop());
  const parts = await assembleApp({
    options,
    composed,
    facts,
    limits,
    place,
    box,
    database,
    embedded,
    ending,
    address,
  });
  // From here on the server ends before what it uses.
  ending.remove(stopServer);
  ending.add(() => server.stop(limits.stop));
  ending.add(parts.endStreams);
  server.serve(assembleFront({ limits, place, log, embedded, address, app: parts.app }));
  log('ready', { build: host.build.id });
  const reload = async () => {
    const lock = await readLock(options.workplace);
    composed.current = { lock, site: await readSite(options.workplace, lock) };
    if (!isDeepStrictEqual(lock.gateway, facts)) log('restart-needed');
    parts.tellBuild();
  };
  return describe(place.origin, server, embedded, { reload, stop: () => ending.run() });
}

function describe(
  url: string,
  { port }: GatewayServer,
  { jmap }: Embedded,
  rest: Pick<Gateway, 'reload' | 'stop'>,
): Gateway {
  return { url, port, ...(jmap && { jmapUrl: jmap.url }), ...rest };
}

const toStandardOutput = (line: string) => void process.stdout.write(`${line}\n`);
