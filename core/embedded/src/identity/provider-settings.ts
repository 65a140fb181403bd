import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { IdentitySecrets } from './secrets.ts';

export interface ClientSettings {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  backchannelLogoutUri: string;
}

const MINUTE = 60;
// As long as the gateway's own session may last (absolute limit).
const WORKDAY = 10 * 60 * MINUTE;

const TTL = {
  AccessToken: 10 * MINUTE,
  AuthorizationCode: MINUTE,
  IdToken: 10 * MINUTE,
  Interaction: 30 * MINUTE,
  RefreshToken: WORKDAY,
  Session: WORKDAY,
  Grant: WORKDAY,
};

const FEATURES = {
  devInteractions: { enabled: false },
  userinfo: { enabled: true },
  revocation: { enabled: true },
  backchannelLogout: { enabled: true },
};

type Rendering = Pick<Configuration, 'renderError' | 'adapter'> & {
  prefix: string;
  signOut: NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;
};

/** Code + PKCE for clients that belong to the house: no consent, claims in the ID token, sign-out announced to each. */
export function providerSettings(
  accounts: Accounts,
  clients: readonly ClientSettings[],
  secrets: IdentitySecrets,
  { prefix, signOut, ...rendering }: Rendering,
): Configuration {
  return {
    ...rendering,
    clients: clients.map(clientMetadata),
    jwks: { keys: secrets.signingKeys },
    scopes: ['openid', 'email', 'profile', 'groups', 'offline_access'],
    claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    // Saves the gateway a request at each sign-in.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    features: { ...FEATURES, rpInitiatedLogout: signOut },
    interactions: { url: (_ctx, interaction) => `${prefix}/sign-in/${interaction.uid}` },
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'fw-identity', interaction: 'fw-identity-step', resume: 'fw-identity-resume' },
      // Below the prefix only: the workplace beside it has no use for them.
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: prefix || '/' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    ttl: TTL,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    fetch: fetchFromClient,
    findAccount: (_ctx, sub) => findAccount(accounts, sub),
    loadExistingGrant: grantAll,
  };
}

function clientMetadata(client: ClientSettings) {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    backchannel_logout_uri: client.backchannelLogoutUri,
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
  };
}

/**
 * oidc-provider's own dispatcher refuses loopback and private addresses, since elsewhere strangers register clients.
 * Here only the composition names them, and the gateway that wants its logout tokens is on this very machine.
 */
const fetchFromClient: typeof fetch = (url, options) => {
  const plain: RequestInit = { ...options };
  delete plain.dispatcher;
  return fetch(url, plain);
};

function findAccount(accounts: Accounts, sub: string) {
  const account = accounts.find(sub);
  if (!account) return undefined;
  const { address, name, groups } = account;
  return {
    accountId: address,
    claims: () => ({ sub: address, email: address, email_verified: true, name, groups }),
  };
}

/** The clients are the workplace itself: what it asks for is granted without asking the person. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider, params } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const grant =
    (existing && (await provider.Grant.find(existing))) || newGrant(provider, client.clientId, session.accountId);
  if (typeof params?.['scope'] === 'string') grant.addOIDCScope(params['scope']);
  await grant.save();
  return grant;
}

function newGrant(provider: Provider, clientId: string, accountId: string) {
  return new provider.Grant({ clientId, accountId });
}
