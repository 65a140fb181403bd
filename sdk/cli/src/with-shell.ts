import type { Composition } from '@fachwerk/kernel/compose';
import { shellName } from './packages/find-packages.ts';

/** The shell is installed in every workplace, first and trusted; it draws what all others are seen in. */
export function withShell(composition: Composition, shell = shellName): Composition {
  const entry = composition.plugins?.[shell] || {};
  return { ...composition, plugins: { ...composition.plugins, [shell]: { ...entry, tier: 'trusted' } } };
}
