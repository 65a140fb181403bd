/** Where the frames of isolated plugins live, and what would make their border weaker than it is said to be. */
import type { Tier } from '../api/manifest.ts';
import type { PluginOrigins } from '../lock.ts';
import { inComposition } from './issue.ts';
import type { Scene } from './scene.ts';

const longestLabel = 63;
const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;
const nameOf = (host: string): string => host.replace(/:\d+$/, '');

const hostNameOf = (url: string): string =>
  /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/:?#]+)/i.exec(url)![1]!.toLowerCase();

/** The first label of a plugin's own host: `acme.rooms` → `acme--rooms`; ids have no double dash. */
export const pluginLabel = (id: string): string => id.replaceAll('.', '--');

/** Whether a host name means this machine alone. */
export const isLoopbackHost = (name: string): boolean => loopback.test(name);

/** Host of a plugin's frame, with a port only where `base` has one; `null`: the workplace's own. */
export function frameHost({ mode, base = '' }: PluginOrigins, id: string): string | null {
  if (mode === 'none') return null;
  return mode === 'single' ? base : `${pluginLabel(id)}.${base}`;
}

/** `undefined` when no plugin runs isolated. */
export function chooseOrigins(scene: Scene, tiers: ReadonlyMap<string, Tier>): PluginOrigins | undefined {
  const isolated = [...tiers].flatMap(([id, tier]) => (tier === 'isolated' ? [id] : []));
  if (isolated.length === 0) return undefined;
  const written = scene.composition.pluginOrigins ?? { mode: 'wildcard' as const };
  if (written.mode === 'none') {
    warnOfNone(scene);
    return written;
  }
  const { publicUrl } = scene.composition;
  const workplace = publicUrl === undefined ? 'localhost' : hostNameOf(publicUrl);
  const base = written.base ?? (isLoopbackHost(workplace) ? 'plugins.localhost' : undefined);
  if (base === undefined || (isLoopbackHost(nameOf(base)) && !isLoopbackHost(workplace))) reportMissing(scene, base);
  else if (nameOf(base) === workplace || workplace.endsWith(`.${nameOf(base)}`)) reportShared(scene, base, workplace);
  if (written.mode === 'wildcard') for (const id of isolated) checkLabel(scene, id);
  return { mode: written.mode, base: base ?? '' };
}

function reportMissing(scene: Scene, base: string | undefined): void {
  scene.issue({
    code: 'FW1232',
    message:
      base === undefined
        ? 'A plugin runs isolated, and pluginOrigins does not say on which host.'
        : `The host "${base}" of pluginOrigins is each person's own machine.`,
    fix: 'Write pluginOrigins: { mode: wildcard, base: plugins.example.test } with a host of yours.',
    at: inComposition('pluginOrigins'),
  });
}

function reportShared(scene: Scene, base: string, workplace: string): void {
  scene.issue({
    code: 'FW1233',
    message: `The base "${base}" of pluginOrigins holds the workplace's own host "${workplace}".`,
    fix: `Take another host, best under another domain: plugins.${workplace} at least.`,
    at: inComposition('pluginOrigins', 'base'),
  });
}

function warnOfNone(scene: Scene): void {
  scene.warn({
    code: 'FW1234',
    message: "Isolated plugins live on the workplace's own host: Firefox and WebView2 run them in the page's process.",
    fix: 'Write pluginOrigins: { mode: wildcard, base: … } once you have a host for them.',
    at: inComposition('pluginOrigins', 'mode'),
  });
}

function checkLabel(scene: Scene, id: string): void {
  const label = pluginLabel(id);
  const why =
    label.length > longestLabel
      ? `has ${label.length} characters, and ${longestLabel} are allowed`
      : label.startsWith('xn--')
        ? 'would be read as a word in another script'
        : label.endsWith('-')
          ? 'ends with a dash'
          : undefined;
  if (why === undefined) return;
  const found = scene.plugins.find(({ manifest }) => manifest.id === id);
  scene.issue({
    code: 'FW1235',
    message: `The host name "${label}" of "${id}" ${why}.`,
    fix: 'Use a plugin with another id, or pluginOrigins with mode: single.',
    at: inComposition('plugins', found?.package ?? id),
  });
}
