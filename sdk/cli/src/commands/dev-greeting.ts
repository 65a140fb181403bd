/** What an author needs to know when `fachwerk dev` is ready: who can sign in, and where the plugin runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevState } from '@fachwerk/gateway';
import type { WorkplaceLock } from '@fachwerk/kernel';

/** Those who can sign in where a composition says `demo: true`; a test keeps them what the embedded identity has. */
export const demoPeople = ['anna@example.test', 'bert@example.test', 'carla@example.test'] as const;
export const demoPassword = 'secret';

/** `workplace` has been built; `plugin` is the one that is developed in it. */
export function greeting(workplace: string, plugin: DevState | undefined): string {
  const lock = JSON.parse(readFileSync(join(workplace, 'workplace.lock.json'), 'utf8')) as WorkplaceLock;
  const signIn = lock.gateway.identity.demo
    ? `  Sign in as ${demoPeople.slice(0, -1).join(', ')} or ${demoPeople.at(-1)}, password: ${demoPassword}\n`
    : '';
  return signIn + (plugin ? tierLine(plugin) : '');
}

const places = { trusted: 'trusted, in the page', isolated: 'isolated, in a frame of its own' } as const;

export function tierLine({ plugin, tier, tiers }: DevState): string {
  const other = tiers.find((one) => one !== tier);
  const how = other
    ? `For ${other}: fachwerk dev --tier ${other}, or the inspector (<> in the top bar)`
    : 'Its manifest allows no other tier';
  return `  ${plugin} runs ${places[tier]}. ${how}.\n`;
}
