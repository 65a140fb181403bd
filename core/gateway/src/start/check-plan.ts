import type { BackendFacts, GatewayFacts } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';
import { isLoopback } from '../http/place.ts';
import type { GatewayOptions } from '../options.ts';
import type { Backend } from '../relay/backends.ts';

/** Refuses what would put accounts or sessions at risk, before anything listens. */
export function checkPlan(facts: GatewayFacts, { host, env = {} }: Pick<GatewayOptions, 'host' | 'env'>): void {
  const { identity, publicUrl, trustedProxies } = facts;
  const open = !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));
  if (publicUrl !== undefined && new URL(publicUrl).pathname !== '/')
    throw new GatewayError('FW5502', `publicUrl: ${publicUrl}`);
  if (identity.demo && open) throw new GatewayError('FW5508', host);
  if (identity.issuer === 'embedded' && !identity.demo) throw new GatewayError('FW5511');
  const behindTls = publicUrl?.startsWith('https:') && trustedProxies.length > 0;
  if (!isLoopback(host) && !behindTls) throw new GatewayError('FW5509', host);
  if (identity.clientSecret) fromEnv(env, identity.clientSecret.env);
  readBackends(facts, env, { url: 'http://localhost', key: new Uint8Array() });
  if (identity.issuer === 'embedded') return;
  const issuer = URL.canParse(identity.issuer) ? new URL(identity.issuer) : undefined;
  if (!issuer || (issuer.protocol !== 'https:' && !isLoopback(issuer.hostname)))
    throw new GatewayError('FW5513', identity.issuer);
}

/** The backends of the composition with their keys. `embedded`: what stands for that word. */
export function readBackends(
  facts: GatewayFacts,
  env: Readonly<Record<string, string | undefined>>,
  embedded: { readonly url: string; readonly key: Uint8Array } | undefined,
): ReadonlyMap<string, Backend> {
  const read = ({ kind, url, auth }: BackendFacts, name: string): Backend => {
    if (url === 'embedded') {
      if (!embedded) throw new GatewayError('FW5514', name);
      return {
        name,
        kind,
        url: new URL(embedded.url),
        auth: { jwt: { alg: 'HS256', key: { env: '' } } },
        key: embedded.key,
      };
    }
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new GatewayError('FW5502', `${name}: ${url}`);
    const key = typeof auth === 'object' ? { key: Buffer.from(fromEnv(env, auth.jwt.key.env), 'utf8') } : {};
    return { name, kind, url: new URL(url), auth, ...key };
  };
  return new Map(Object.entries(facts.backends).map(([name, backend]) => [name, read(backend, name)]));
}

export function fromEnv(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (!value) throw new GatewayError('FW5510', name);
  return value;
}
