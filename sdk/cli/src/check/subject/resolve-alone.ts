/** The plugin in a workplace of its own, as the resolver sees it: what depends on no other plugin. */
import { API, resolve, type Composition, type Issue } from '@fachwerk/kernel/compose';
import { sharedPackages } from '../../bundle/bundle-options.ts';
import { findFolder, readPackageJson } from '../../packages/find-package.ts';
import type { Subject } from './subject.ts';

/** What a host of this major of the plugin API says. Whether others provide what it uses is a matter of the workplace. */
export function resolveAlone(
  { plugin, facts, check }: Pick<Subject, 'plugin' | 'facts' | 'check'>,
  api: number,
): readonly Issue[] {
  const { name, version, peers, built } = plugin.package;
  const { issues } = resolve({
    composition: alone(name, plugin.manifest.backends, plugin.manifest.tiers),
    host: versionOf('@fachwerk/kernel'),
    api,
    shared: Object.fromEntries(sharedPackages.map((one) => [one, versionOf(one)])),
    plugins: [{ package: name, version, manifest: plugin.manifest, peers, api: built?.api ?? API }],
    shapes: facts,
    check,
  });
  return issues;
}

const versionOf = (name: string): string => {
  const folder = findFolder(name, import.meta.dirname);
  return folder ? String(readPackageJson(folder)['version']) : '0.0.0';
};

function alone(name: string, backends: readonly string[], tiers: readonly ('trusted' | 'isolated')[]): Composition {
  const tier = tiers.includes('trusted') ? 'trusted' : 'isolated';
  return {
    composition: 1,
    land: { id: 'check', name: 'check', locales: ['de'] },
    identity: { issuer: 'embedded' },
    backends: Object.fromEntries(backends.map((one) => [one, { kind: 'http', url: 'https://backend.example' }])),
    policy: { tier: { default: tier } },
    plugins: { [name]: { backends: Object.fromEntries(backends.map((one) => [one, one])) } },
  };
}
