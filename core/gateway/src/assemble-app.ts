import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import type { GatewayFacts } from '@fachwerk/kernel';
import { PluginSwitches } from './admin/plugin-switches.ts';
import { Revocations } from './admin/revocations.ts';
import { createTellers } from './admin/tellers.ts';
import { createApp } from './app.ts';
import { once } from './database.ts';
import type { Embedded } from './embedded/start-embedded.ts';
import type { Checks } from './health-routes.ts';
import type { Place } from './http/place.ts';
import type { Log } from './http/request-log.ts';
import type { Limits } from './limits.ts';
import type { GatewayOptions } from './options.ts';
import type { EventWriter } from './push/event-writer.ts';
import { createSourceOpener } from './push/open-source.ts';
import { PushHub } from './push/push-hub.ts';
import { createAsk } from './relay/ask.ts';
import { createAssertions } from './relay/assertion.ts';
import { createBackends } from './relay/backends.ts';
import { createCredentials } from './relay/credentials.ts';
import { createJmapSessions } from './relay/jmap-session.ts';
import type { SecretBox } from './secret-box.ts';
import { createCookies } from './sign-in/cookies.ts';
import { createProvider, type Provider } from './sign-in/provider.ts';
import { createAccessToken } from './sign-in/refresh.ts';
import type { Session } from './sign-in/session.ts';
import { Sessions } from './sign-in/sessions.ts';
import type { Composed } from './site/site-routes.ts';
import { fromEnv, readBackends } from './start/check-plan.ts';
import type { Ending } from './start/ending.ts';

export interface Made {
  readonly options: GatewayOptions;
  readonly composed: Composed;
  readonly facts: GatewayFacts;
  readonly limits: Limits;
  readonly log: Log;
  readonly place: Place;
  readonly box: SecretBox;
  readonly database: DatabaseSync;
  readonly embedded: Embedded;
  readonly ending: Ending;
  /** The address that asks. */
  readonly address: (request: IncomingMessage) => string;
}

export async function assembleApp(made: Made) {
  const { composed, options, embedded, ending } = made;
  const people = assemblePeople(made);
  const relaying = await assembleRelay(made, people);
  const { open, check } = createSourceOpener({ ...relaying, limits: made.limits });
  const hub = new PushHub(open, people.sessions, made.limits);
  ending.add(() => hub.stop());
  const streams = new Map<EventWriter, Session>();
  const pages = options.development ? new Set<EventWriter>() : undefined;
  const build = () => composed.current.lock.host.build.id;
  const checks = createChecks(people.provider, embedded);
  const switches = new PluginSwitches(made.database);
  const tellers = createTellers(streams, switches, ending);
  const revocations = await followRevocations(made, switches, tellers.tellPlugins);
  return {
    app: createApp({
      ...made,
      ...people,
      ...relaying,
      ...tellers,
      hub,
      streams,
      pages,
      build,
      checks,
      check,
      switches,
      devSwitch: options.devSwitch,
      devLog: options.devLog,
    }),
    tellBuild() {
      revocations.apply();
      const message = JSON.stringify({ source: 'gateway', type: 'build', data: { build: build() } });
      for (const stream of streams.keys()) stream.send(message);
      for (const page of pages ?? []) page.send('reload');
    },
    endStreams: () => [...streams.keys(), ...(pages ?? [])].forEach((stream) => stream.end()),
  };
}

/** In force before the first page is served. */
async function followRevocations(made: Made, switches: PluginSwitches, tell: () => void): Promise<Revocations> {
  const { composed, database, log, options } = made;
  const { workplace } = options;
  const revocations = new Revocations({ workplace, database, composed, switches, log, tell });
  revocations.apply();
  await revocations.look();
  made.ending.add(revocations.follow(made.limits.revocations));
  return revocations;
}

function assemblePeople({ database, box, limits, place, ending, ...made }: Made) {
  const instance = once(database, 'instance', () => randomBytes(4).toString('hex'));
  const sessions = new Sessions(database, box, limits);
  ending.add(() => sessions.stop());
  return { cookies: createCookies(instance, !place.secure), provider: createProvider(providerOptions(made)), sessions };
}

async function assembleRelay(made: Made, { provider, sessions }: { provider: Provider; sessions: Sessions }) {
  const { options, facts, limits, place, box, database, embedded, ending } = made;
  const { ask, stop } = createAsk(limits);
  ending.add(stop);
  const assertions = await createAssertions(database, box, place.origin);
  const credentials = createCredentials(assertions, createAccessToken(provider, sessions));
  const backends = createBackends(facts, readBackends(facts, options.env ?? {}, embedded.jmap));
  const jmap = createJmapSessions({ ask, credentials, sessions, limits });
  return { ask, assertions, credentials, backends, jmap };
}

function providerOptions({ facts, embedded, options }: Pick<Made, 'facts' | 'embedded' | 'options'>) {
  const { issuer, clientId, clientSecret, account, admins } = facts.identity;
  const own = embedded.identity;
  const secret = clientSecret && fromEnv(options.env ?? {}, clientSecret.env);
  return { issuer: own?.issuer ?? issuer, clientId, clientSecret: own?.secret ?? secret, account, admins };
}

function createChecks(provider: Provider, { jmap }: Embedded): Checks {
  return {
    identity: async () => Boolean(await provider.configuration()),
    ...(jmap && { jmap: () => answers(new URL('/.well-known/jmap', jmap.url)) }),
  };
}

/** That it asks us to sign in is enough. */
async function answers(url: URL): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.status < 500;
}
