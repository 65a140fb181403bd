import { Hono, type Context } from 'hono';
import * as oidc from 'openid-client';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import type { Place } from '../http/place.ts';
import type { Limits } from '../limits.ts';
import type { SecretBox } from '../secret-box.ts';
import type { Cookies } from './cookies.ts';
import { backPath, openFlows, sealFlows, type Flow } from './flow.ts';
import { asProviderError, tokensOf, type Provider } from './provider.ts';
import type { Sessions } from './sessions.ts';

export interface SignInParts {
  readonly place: Place;
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly box: SecretBox;
  readonly limits: Limits;
}

/** Authorization code with PKCE; state and nonce are bound to the browser that began. */
export function signInRoutes(parts: SignInParts): Hono<Env> {
  return new Hono<Env>().get('/login', (c) => begin(c, parts)).get('/callback', (c) => finish(c, parts));
}

async function begin(c: Context<Env>, { place, provider, cookies, box, limits }: SignInParts): Promise<Response> {
  const configuration = await provider.configuration();
  const flow: Flow = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back: backPath(c.req.query('return'), place.origin),
    until: Date.now() + limits.preLogin,
  };
  const flows = [...openFlows(box, cookies.preLogin(c.req.header('cookie'))), flow];
  addCookies(c, cookies.setPreLogin(sealFlows(box, flows), limits.preLogin / 1000));
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${place.origin}/auth/callback`,
    scope: scopeOf(configuration),
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return c.redirect(url.href, 303);
}

/** Groups are a claim of their own at some providers, and an unknown scope at others. */
function scopeOf(configuration: oidc.Configuration): string {
  const known = configuration.serverMetadata().scopes_supported ?? [];
  return ['openid', 'profile', 'email', ...(known.includes('groups') ? ['groups'] : [])].join(' ');
}

async function finish(c: Context<Env>, parts: SignInParts): Promise<Response> {
  const { place, provider, sessions, cookies, box } = parts;
  const header = c.req.header('cookie');
  const state = c.req.query('state');
  const flow = openFlows(box, cookies.preLogin(header)).find((one) => one.state === state);
  if (!flow) throw new GatewayError('FW5102');
  const answer = await exchange(new URL(c.env.incoming.url ?? '', place.origin), flow, provider);
  const claims = answer.claims();
  if (!claims) throw new GatewayError('FW5104');
  const { person, account } = provider.who({
    ...(await userInfo(provider, answer.access_token, claims.sub)),
    ...claims,
  });
  const before = sessions.find(cookies.session(header));
  if (before) sessions.end(before.key, 'signed-out');
  const sid = typeof claims['sid'] === 'string' ? { sid: claims['sid'] } : {};
  addCookies(c, cookies.setSession(sessions.open({ person, account, ...sid, tokens: tokensOf(answer) }), header));
  return c.redirect(flow.back, 303);
}

async function exchange(url: URL, flow: Flow, provider: Provider) {
  const configuration = await provider.configuration();
  const checks = { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce };
  return oidc.authorizationCodeGrant(configuration, url, checks).catch((cause: unknown) => {
    throw asProviderError(cause);
  });
}

/** Many providers put name and address only there. */
async function userInfo(provider: Provider, access: string, sub: string): Promise<Record<string, unknown>> {
  const configuration = await provider.configuration();
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(configuration, access, sub).catch((cause: unknown) => {
    throw asProviderError(cause);
  });
}

function addCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
