import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

const event = 'http://schemas.openid.net/event/backchannel-logout';
type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'] | KeyObject;
interface LogoutOptions {
  readonly typ?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly issuedAt?: number;
  readonly key?: 'foreign';
}

/** An OpenID provider that signs everybody in without asking, checks what a provider checks, and lies when it is told to. */
export class OidcServer {
  issuer = '';
  /** Who the next sign-in is, and what the token says beside. */
  claims: Record<string, unknown> = { sub: 'u1', email: 'anna@example.test', sid: 's1', groups: ['admins'] };
  /** Seconds that an access token lives. */
  lifetime = 300;
  refused = false;
  readonly calls: string[] = [];
  readonly #codes = new Map<string, { nonce: string; challenge: string }>();
  readonly #refreshTokens = new Set<string>();
  readonly #keys: { own: Key; foreign: Key; jwk: JWK };
  readonly #http: Server = createServer((request, response) => void this.#answer(request, response));

  constructor(keys: { own: Key; foreign: Key; jwk: JWK }) {
    this.#keys = keys;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://localhost:${(this.#http.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Takes no refresh token any more that it gave. */
  forget(): void {
    this.#refreshTokens.clear();
  }

  logoutToken(claims: JWTPayload, options: LogoutOptions = {}): Promise<string> {
    const {
      issuer: iss = this.issuer,
      audience: aud = 'fachwerk',
      issuedAt: iat = now(),
      typ = 'logout+jwt',
      key,
    } = options;
    return this.#sign(
      { iss, aud, iat, jti: randomUUID(), events: { [event]: {} }, ...claims },
      typ,
      key && this.#keys.foreign,
    );
  }

  #sign(payload: JWTPayload, typ: string, key: Key = this.#keys.own): Promise<string> {
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(key);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.issuer);
    if (url.pathname === '/.well-known/openid-configuration') return json(response, metadata(this.issuer));
    if (url.pathname === '/jwks') return json(response, { keys: [this.#keys.jwk] });
    if (url.pathname === '/authorize') return this.#authorize(url.searchParams, response);
    if (url.pathname === '/token') return this.#token(request, response);
    if (url.pathname === '/userinfo') return json(response, { sub: this.claims['sub'], name: 'Anna Berger' });
    return json(response, {}, 404);
  }

  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get('redirect_uri') ?? '');
    const code = randomUUID();
    this.#codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    const said = {
      ...(this.refused ? { error: 'access_denied' } : { code }),
      state: asked.get('state') ?? '',
      iss: this.issuer,
    };
    for (const [name, value] of Object.entries(said)) back.searchParams.set(name, value);
    response.writeHead(303, { location: back.href }).end();
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request));
    const isRefresh = form.get('grant_type') === 'refresh_token';
    this.calls.push(isRefresh ? 'refresh' : 'token');
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits = isRefresh
      ? this.#refreshTokens.delete(form.get('refresh_token') ?? '')
      : code?.challenge === challenge;
    const authorized = request.headers.authorization === `Basic ${Buffer.from('fachwerk:geheim').toString('base64')}`;
    if (!fits || !authorized) return json(response, { error: authorized ? 'invalid_grant' : 'invalid_client' }, 400);
    return json(response, await this.#tokens(code?.nonce));
  }

  async #tokens(nonce: string | undefined) {
    const refresh = randomUUID();
    this.#refreshTokens.add(refresh);
    const times = { iat: now(), exp: now() + 300 };
    const claims = {
      iss: this.issuer,
      aud: 'fachwerk',
      ...times,
      ...this.claims,
      ...(nonce !== undefined && { nonce }),
    };
    const id = await this.#sign(claims, 'JWT');
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: this.lifetime,
      refresh_token: refresh,
      id_token: id,
    };
  }
}

export async function startOidcServer(): Promise<OidcServer> {
  const { privateKey: own, publicKey } = await generateKeyPair('ES256');
  const { privateKey: foreign } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  return new OidcServer({ own, foreign, jwk }).listen();
}

const now = () => Math.floor(Date.now() / 1000);

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
