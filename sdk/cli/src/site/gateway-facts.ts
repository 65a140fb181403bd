import type { GatewayFacts } from '@fachwerk/kernel';
import type { Composition, Resolution } from '@fachwerk/kernel/compose';

/** What the gateway needs to know of a composition. */
export function gatewayFacts(composition: Composition, { plugins }: Pick<Resolution, 'plugins'>): GatewayFacts {
  const { identity, publicUrl, trustedProxies = [], backends = {} } = composition;
  const { issuer, clientId = 'fachwerk', clientSecret, account = 'email', admins, demo = false } = identity;
  return {
    ...(publicUrl !== undefined && { publicUrl }),
    trustedProxies,
    identity: { issuer, clientId, ...(clientSecret && { clientSecret }), account, admins: admins?.groups ?? [], demo },
    backends: Object.fromEntries(
      Object.entries(backends).map(([name, { kind, url, auth = 'none' }]) => [name, { kind, url, auth }]),
    ),
    plugins: Object.fromEntries(plugins.map(({ facts, backends: bound }) => [facts.id, { backends: bound }])),
  };
}
