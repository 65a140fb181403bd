import type { DatabaseSync } from 'node:sqlite';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { adminRoutes } from './admin/admin-routes.ts';
import { usageRoutes } from './admin/usage-routes.ts';
import { usageTable } from './admin/usage-table.ts';
import type { DevLog } from './dev-log.ts';
import { devLogRoutes, devRoutes, devSwitchRoutes } from './dev-routes.ts';
import type { DevSwitch } from './dev-switch.ts';
import { faultRoutes } from './fault-routes.ts';
import { asGatewayError } from './gateway-error.ts';
import { healthRoutes, type Checks } from './health-routes.ts';
import { problem } from './http/answer.ts';
import { apiGuard } from './http/api-guard.ts';
import type { Env } from './http/env.ts';
import { factsOf, type Log } from './http/request-log.ts';
import type { EventWriter } from './push/event-writer.ts';
import { pushRoutes, type PushParts } from './push/push-routes.ts';
import type { Assertions } from './relay/assertion.ts';
import type { Backends } from './relay/backends.ts';
import type { JmapSessions } from './relay/jmap-session.ts';
import { relayRoutes } from './relay/relay-routes.ts';
import type { RelayParts } from './relay/relay.ts';
import { backChannelRoutes } from './sign-in/back-channel.ts';
import { requireSession, type SessionParts } from './sign-in/require-session.ts';
import { sessionRoutes } from './sign-in/session-routes.ts';
import { signInRoutes, type SignInParts } from './sign-in/sign-in-routes.ts';
import { signOutRoutes } from './sign-in/sign-out-routes.ts';
import { refusedPage } from './site/refused-page.ts';
import { signedInPage } from './site/signed-in-page.ts';
import { siteRoutes, type Composed } from './site/site-routes.ts';
import { storeRoutes } from './store/store-routes.ts';
import { valueTable } from './store/value-table.ts';

export interface AppParts extends SignInParts, SessionParts, RelayParts, PushParts {
  readonly database: DatabaseSync;
  readonly backends: Backends;
  readonly jmap: JmapSessions;
  readonly assertions: Assertions;
  readonly composed: Composed;
  readonly checks: Checks;
  readonly log: Log;
  /** Tells open pages what is switched off now. */
  readonly tellPlugins: (restarted?: string) => void;
  /** Tells administrators that there is something new to read. */
  readonly tellAdmins: () => void;
  /** Pages that wait for a rebuild; only in development. */
  readonly pages: Set<EventWriter> | undefined;
  /** Where `fachwerk dev` develops a plugin. */
  readonly devSwitch: DevSwitch | undefined;
  /** Takes what plugins say on pages; only in development. */
  readonly devLog: DevLog | undefined;
}

/** All addresses of the gateway, in the order in which they are tried. */
export function createApp(parts: AppParts): Hono<Env> {
  const { database, sessions, place, limits, assertions, composed, pages, devSwitch } = parts;
  const { switches, tellAdmins, tellPlugins } = parts;
  const usage = usageTable(database);
  const app = new Hono<Env>();
  app.onError((error, c) => failed(error, c, composed));
  app.route('/', healthRoutes(parts.checks));
  app.get('/.well-known/jwks.json', (c) => c.json(assertions.keys, 200, { 'cache-control': 'public, max-age=300' }));
  app.route('/auth', signInRoutes(parts)).route('/auth', signOutRoutes(parts)).route('/auth', backChannelRoutes(parts));
  app.route('/auth', signedInPage(composed));
  if (pages) app.route('/api', devRoutes(place, limits, pages));
  if (pages && parts.devLog) app.route('/api', devLogRoutes(place, limits, parts.devLog));
  if (pages && devSwitch) app.route('/api', devSwitchRoutes(place, limits, devSwitch));
  app.use('/api/*', apiGuard(place));
  app.use('/api/*', requireSession(parts));
  app.route('/api', sessionRoutes(sessions, switches));
  app.route('/api', faultRoutes(database, limits, tellAdmins));
  app.route('/api', usageRoutes({ usage, composed, limits, told: tellAdmins }));
  app.route('/api/admin', adminRoutes({ ...parts, usage, tell: tellPlugins }));
  app.route('/api', pushRoutes(parts));
  app.route('/api/store', storeRoutes(valueTable(database, limits), limits));
  app.route('/api/backend', relayRoutes(parts));
  return app.route('/', siteRoutes(composed, place));
}

async function failed(thrown: Error, c: Context<Env>, composed: Composed): Promise<Response> {
  const error = asGatewayError(thrown);
  Object.assign(factsOf(c.env.outgoing as never), {
    code: error.code,
    ...(error.cause !== undefined && { cause: error.cause }),
  });
  for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
  return (await refusedPage(c, error, composed)) ?? c.json(problem(error), error.status as ContentfulStatusCode);
}
