import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

const event = 'http://schemas.openid.net/event/backchannel-logout';
export interface OidcServer {
  readonly issuer: string;
  /** Who the next sign-in is, and what the token says beside. */
  claims: Record<string, unknown>;
  /** Seconds that an access token lives. */
  lifetime: number;
  refused: boolean;
  readonly calls: string[];
  logoutToken(
    claims: JWTPayload,
    options?: { typ?: string; issuer?: string; audience?: string; issuedAt?: number; key?: 'foreign' },
  ): Promise<string>;
  /** Takes no refresh token any more that it gave. */
  forget(): void;
  stop(): Promise<void>;
}

/** An OpenID provider that signs everybody in without asking, checks what a provider checks, and lies when it is told to. */
export async function startOidcServer(): Promise<OidcServer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const foreign = (await generateKeyPair('ES256')).privateKey;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, { nonce: string; challenge: string }>();
  const refreshTokens = new Set<string>();
  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(http.address() as AddressInfo).port}`;
  const sign = (payload: JWTPayload, typ: string, key = privateKey) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(key);
  const now = () => Math.floor(Date.now() / 1000);

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request));
    const isRefresh = form.get('grant_type') === 'refresh_token';
    server.calls.push(isRefresh ? 'refresh' : 'token');
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits = isRefresh ? refreshTokens.delete(form.get('refresh_token') ?? '') : code?.challenge === challenge;
    const authorized = request.headers.authorization === `Basic ${Buffer.from('fachwerk:geheim').toString('base64')}`;
    if (!fits || !authorized) return json(response, { error: authorized ? 'invalid_grant' : 'invalid_client' }, 400);
    const refresh = randomUUID();
    refreshTokens.add(refresh);
    const payload = {
      iss: issuer,
      aud: 'fachwerk',
      iat: now(),
      exp: now() + 300,
      ...server.claims,
      ...(code && { nonce: code.nonce }),
    };
    const id = await sign(payload, 'JWT');
    json(response, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: server.lifetime,
      refresh_token: refresh,
      id_token: id,
    });
  };
  const authorize = (url: URL, response: ServerResponse) => {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    const code = randomUUID();
    codes.set(code, {
      nonce: url.searchParams.get('nonce') ?? '',
      challenge: url.searchParams.get('code_challenge') ?? '',
    });
    const said = server.refused ? { error: 'access_denied' } : { code };
    for (const [name, value] of Object.entries({ ...said, state: url.searchParams.get('state') ?? '', iss: issuer }))
      back.searchParams.set(name, value);
    response.writeHead(303, { location: back.href }).end();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', issuer);
    if (url.pathname === '/.well-known/openid-configuration') return json(response, metadata(issuer));
    if (url.pathname === '/jwks') return json(response, { keys: [jwk] });
    if (url.pathname === '/authorize') return authorize(url, response);
    if (url.pathname === '/token') return token(request, response);
    if (url.pathname === '/userinfo') return json(response, { sub: server.claims['sub'], name: 'Anna Berger' });
    json(response, {}, 404);
  };
  const server: OidcServer = {
    issuer,
    claims: { sub: 'u1', email: 'anna@example.test', sid: 's1', groups: ['admins'] },
    lifetime: 300,
    refused: false,
    calls: [],
    logoutToken: (claims, options = {}) =>
      sign(
        {
          iss: options.issuer ?? issuer,
          aud: options.audience ?? 'fachwerk',
          iat: options.issuedAt ?? now(),
          jti: randomUUID(),
          events: { [event]: {} },
          ...claims,
        },
        options.typ ?? 'logout+jwt',
        options.key ? foreign : privateKey,
      ),
    forget: () => refreshTokens.clear(),
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
});

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
