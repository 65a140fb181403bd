import * as oidc from 'openid-client';
import { GatewayError } from '../gateway-error.ts';
import type { Person, Tokens } from './session.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly account: string;
  readonly admins: readonly string[];
}
export interface Provider {
  configuration(): Promise<oidc.Configuration>;
  who(claims: Readonly<Record<string, unknown>>): { person: Person; account: string };
}

/** Asks the provider about itself when it is first needed, and again until it has answered. */
export function createProvider(options: ProviderOptions): Provider {
  let found: Promise<oidc.Configuration> | undefined;
  return {
    configuration() {
      found ??= discover(options).catch((cause: unknown) => {
        found = undefined;
        throw new GatewayError('FW5101', undefined, { cause });
      });
      return found;
    },
    who: (claims) => who(claims, options),
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderOptions): Promise<oidc.Configuration> {
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  // Clear text only ever to the provider on this machine: see checkPlan.
  const execute = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
  const rule = { [oidc.clockTolerance]: 5 };
  return oidc.discovery(new URL(issuer), clientId, rule, authentication, { execute, timeout: 30 });
}

function who(claims: Readonly<Record<string, unknown>>, options: ProviderOptions) {
  const id = text(claims['sub']);
  const account = text(claims[options.account]);
  if (!id || !account) throw new GatewayError('FW5105', options.account);
  const email = text(claims['email']) ?? '';
  const name = text(claims['name']) ?? text(claims['preferred_username']) ?? account;
  const roles = [...new Set([...list(claims['groups']), ...list(claims['roles'])])];
  const admin = options.admins.some((group) => roles.includes(group));
  return { person: { id, name, email, roles, admin }, account };
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const list = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** What failed while we talked to the provider: the line, the person's sign-in, or what was said. */
export function asProviderError(cause: unknown): GatewayError {
  if (cause instanceof GatewayError) return cause;
  if (cause instanceof oidc.AuthorizationResponseError) return new GatewayError('FW5103', undefined, { cause });
  const isLine = cause instanceof TypeError || (cause instanceof Error && cause.name === 'TimeoutError');
  return new GatewayError(isLine ? 'FW5101' : 'FW5104', undefined, { cause });
}

/** What a token response brings, for the session. A provider that sends no new refresh token lets the old one live. */
export function tokensOf(
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  before?: Tokens,
): Tokens {
  const refresh = answer.refresh_token ?? before?.refresh;
  const id = answer.id_token ?? before?.id;
  const seconds = answer.expiresIn();
  return {
    access: answer.access_token,
    ...(refresh !== undefined && { refresh }),
    ...(id !== undefined && { id }),
    ...(seconds !== undefined && { expires: Date.now() + seconds * 1000 }),
  };
}
