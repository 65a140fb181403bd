import type { DatabaseSync } from 'node:sqlite';
import type { GatewayFacts } from '@fachwerk/kernel';
import { createApp } from './app.ts';
import { once } from './database.ts';
import type { Embedded } from './embedded/start-embedded.ts';
import type { Place } from './http/place.ts';
import type { Limits } from './limits.ts';
import type { GatewayOptions } from './options.ts';
import type { EventWriter } from './push/event-writer.ts';
import { createPushHub } from './push/push-hub.ts';
import { createSourceOpener } from './push/open-source.ts';
import { createAsk } from './relay/ask.ts';
import { createAssertions } from './relay/assertion.ts';
import { createBackends } from './relay/backends.ts';
import { createCredentials } from './relay/credentials.ts';
import { createJmapSessions } from './relay/jmap-session.ts';
import { randomBytes } from 'node:crypto';
import type { SecretBox } from './secret-box.ts';
import { createCookies } from './sign-in/cookies.ts';
import { createProvider } from './sign-in/provider.ts';
import { createAccessToken } from './sign-in/refresh.ts';
import { createSessions } from './sign-in/sessions.ts';
import type { Composed } from './site/site-routes.ts';
import { fromEnv, readBackends } from './start/check-plan.ts';
import type { Ending } from './start/ending.ts';

export interface AssembleOptions {
  readonly options: GatewayOptions;
  readonly composed: Composed;
  readonly facts: GatewayFacts;
  readonly limits: Limits;
  readonly place: Place;
  readonly box: SecretBox;
  readonly database: DatabaseSync;
  readonly embedded: Embedded;
  readonly ending: Ending;
}

export async function assembleApp(made: AssembleOptions) {
  const { composed, facts, limits, place, box, database, embedded, ending } = made;
  const cookies = createCookies(
    once(database, 'instance', () => randomBytes(4).toString('hex')),
    !place.secure,
  );
  const provider = createProvider(providerOptions(made));
  const sessions = createSessions(database, box, limits);
  ending.add(() => sessions.stop());
  const { ask, stop } = createAsk(limits);
  ending.add(stop);
  const assertions = await createAssertions(database, box, place.origin);
  const credentials = createCredentials(assertions, createAccessToken(provider, sessions));
  const backends = createBackends(facts, readBackends(facts, made.options.env ?? {}, embedded.jmap));
  const jmap = createJmapSessions({ ask, credentials, sessions, limits });
  const sources = createSourceOpener({ backends, jmap, credentials, ask });
  const hub = createPushHub(sources.open, sessions, limits);
  const streams = new Set<EventWriter>();
  const pages = made.options.development ? new Set<EventWriter>() : undefined;
  const build = () => composed.current.lock.host.build.id;
  const checks = {
    identity: async () => Boolean(await provider.configuration()),
    ...(embedded.jmap && { jmap: () => answers(new URL('/.well-known/jmap', embedded.jmap?.url)) }),
  };
  const shared = {
    place,
    provider,
    sessions,
    cookies,
    box,
    limits,
    database,
    backends,
    jmap,
    assertions,
    credentials,
    ask,
  };
  return {
    app: createApp({ ...shared, composed, hub, streams, pages, build, checks, check: sources.check }),
    tellBuild() {
      const message = JSON.stringify({ source: 'gateway', type: 'build', data: { build: build() } });
      for (const stream of streams) stream.send(message);
      for (const page of pages ?? []) page.send('reload');
    },
    endStreams() {
      hub.stop();
      for (const stream of [...streams, ...(pages ?? [])]) stream.end();
    },
  };
}

function providerOptions({ facts, embedded, options }: AssembleOptions) {
  const { issuer, clientId, clientSecret, account, admins } = facts.identity;
  const own = embedded.identity;
  const secret = clientSecret && fromEnv(options.env ?? {}, clientSecret.env);
  return { issuer: own?.issuer ?? issuer, clientId, clientSecret: own?.secret ?? secret, account, admins };
}

/** That it asks us to sign in is enough. */
async function answers(url: URL): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.status < 500;
}
