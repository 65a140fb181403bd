import type { Contribution } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { ShapeFacts } from '../lock.ts';
import type { Composition, Installed, ManifestFacts, ResolveInput } from './index.ts';

export const shapes: Readonly<Record<Id, ShapeFacts>> = {
  'a.store@1': {
    kind: 'service',
    members: { get: { kind: 'call', needs: 'a.read' }, set: { kind: 'call', needs: 'a.write' } },
  },
  'a.store@2': { kind: 'service', members: {} },
  'many.store@1': { kind: 'service', members: { accounts: { kind: 'stream' } }, by: 'account', keys: 'accounts' },
  'a.open@1': { kind: 'command', needs: 'a.open' },
  'a.changed@1': { kind: 'event', needs: 'a.hear' },
  'a.parts@1': { kind: 'state', parts: true },
  'a.page@1': { kind: 'point', view: 'required', names: ['badge', 'open.command'] },
  'a.action@1': { kind: 'point', command: 'required' },
  'a.settings@1': { kind: 'settings' },
};

export const composition: Composition = {
  composition: 1,
  land: { id: 'th', name: 'Thüringen', locales: ['de-DE'] },
  identity: { issuer: 'embedded', demo: true },
  policy: { tier: { trusted: ['@our/*'] } },
};

export const plugin = (
  name: string,
  manifest: Partial<ManifestFacts> = {},
  rest: Partial<Installed> = {},
): Installed => ({
  package: `@our/${name}`,
  version: '1.2.3',
  peers: {},
  manifest: {
    id: `our.${name}`,
    name,
    description: name,
    tiers: ['trusted', 'isolated'],
    uses: {},
    opens: {},
    provides: {},
    contributes: [],
    permissions: [],
    backends: [],
    ...manifest,
  },
  ...rest,
});

export const entry = (point: Id, rest: Partial<Contribution> = {}): Contribution => ({
  point,
  id: 'e',
  data: {},
  ...rest,
});

export const input = (plugins: readonly Installed[], written: Partial<Composition> = {}): ResolveInput => ({
  composition: { ...composition, ...written },
  host: '1.6.2',
  shared: { lit: '3.3.3' },
  plugins,
  shapes,
  check: (_point, data) => ((data as { bad?: true }).bad ? [{ path: ['bad'], message: 'Not that.' }] : []),
});
