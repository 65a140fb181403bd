import { Hono } from 'hono';
import * as oidc from 'openid-client';
import { apiGuard } from '../http/api-guard.ts';
import type { Env } from '../http/env.ts';
import type { SignInParts } from './sign-in-routes.ts';
import type { Session } from './session.ts';

/** Ends the session here, empties the browser, and says where to go so that it ends at the provider too. */
export function signOutRoutes(parts: SignInParts): Hono<Env> {
  const { place, sessions, cookies } = parts;
  return new Hono<Env>().post('/logout', apiGuard(place), async (c) => {
    const session = sessions.find(cookies.session(c.req.header('cookie')));
    if (session) sessions.end(session.key, 'signed-out');
    for (const cookie of cookies.clear()) c.header('set-cookie', cookie, { append: true });
    c.header('clear-site-data', '"cache", "cookies", "storage"');
    return c.json({ location: session ? await atProvider(session, parts) : '/' });
  });
}

async function atProvider(session: Session, { place, provider }: SignInParts): Promise<string> {
  // A provider that is down must not keep anybody signed in here.
  const configuration = await provider.configuration().catch(() => undefined);
  if (!configuration?.serverMetadata().end_session_endpoint) return '/';
  return oidc.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: `${place.origin}/`,
    ...(session.tokens.id !== undefined && { id_token_hint: session.tokens.id }),
  }).href;
}
