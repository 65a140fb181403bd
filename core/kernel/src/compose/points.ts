/** Who opens a point, and what a Land says about the order of its entries. */
import type { Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { HostLock } from '../lock.ts';
import { inComposition, inManifest } from './issue.ts';
import { didYouMean } from './nearest.ts';
import { lookup, mayBeMissing, missingPackages, noteMissing, type Installed, type Scene } from './scene.ts';

/** By point: the plugin that opens it. */
export type Openers = ReadonlyMap<Id, Installed>;

export function findOpeners(scene: Scene, tiers: ReadonlyMap<string, Tier>): Openers {
  const openers = new Map<Id, Installed>();
  for (const plugin of scene.plugins) {
    for (const [key, id] of Object.entries(plugin.manifest.opens)) {
      const other = openers.get(id);
      if (other) reportTwo(scene, id, other, plugin);
      else openers.set(id, plugin);
      checkPoint(scene, plugin, key, tiers);
    }
  }
  return openers;
}

function reportTwo(scene: Scene, id: Id, first: Installed, second: Installed): void {
  scene.issue({
    code: 'FW1214',
    message: `"${first.manifest.id}" and "${second.manifest.id}" both open "${id}", and only one plugin may.`,
    fix: `Keep one of them: write '${second.package}': false under plugins.`,
    at: inComposition('plugins', second.package),
  });
}

function checkPoint(scene: Scene, { manifest }: Installed, key: string, tiers: ReadonlyMap<string, Tier>): void {
  const id = manifest.opens[key]!;
  const shape = lookup(scene.shapes, id);
  const at = inManifest(manifest.id, 'opens', key);
  if (shape?.kind !== 'point') {
    scene.issue({
      code: shape ? 'FW1217' : 'FW1202',
      message: `"${manifest.id}" opens "${id}", which ${shape ? `is a ${shape.kind}` : 'no shape describes'}.`,
      fix: `Describe it with point(…) in a *.schema.ts beside the manifest.${didYouMean(id, Object.keys(scene.shapes))}`,
      at,
    });
  } else if (shape.view && tiers.get(manifest.id) === 'isolated') {
    scene.issue({
      code: 'FW1215',
      message: `"${manifest.id}" runs isolated and opens "${id}", whose entries have views: frames do not nest.`,
      fix: 'Run it trusted, or open a point without views.',
      at,
    });
  }
}

/** Whether `plugin` or `plugin/entry` names an entry of this point. */
const names = (name: string, plugin: string, entry: string): boolean =>
  name === plugin || name === `${plugin}/${entry}`;

export function arrangePoints(scene: Scene): HostLock['points'] {
  const points: Record<string, HostLock['points'][Id]> = {};
  for (const [id, lists] of Object.entries(scene.composition.points ?? {})) {
    const shape = lookup(scene.shapes, id);
    if (shape?.kind === 'point') {
      checkLists(scene, id, lists);
      points[id] = lists as HostLock['points'][Id];
    } else if (!shape && missingPackages(scene).length > 0) {
      noteMissing(scene, `points names "${id}", which nobody here describes`, inComposition('points', id));
    } else reportNoPoint(scene, id);
  }
  return points;
}

function reportNoPoint(scene: Scene, id: string): void {
  const known = Object.keys(scene.shapes).filter((other) => scene.shapes[other as Id]!.kind === 'point');
  scene.issue({
    code: 'FW1229',
    message: `points names "${id}", which is no point.`,
    fix: `Remove it.${didYouMean(id, known)}`,
    at: inComposition('points', id),
  });
}

function checkLists(
  scene: Scene,
  id: string,
  { order = [], hide = [] }: { order?: readonly string[] | undefined; hide?: readonly string[] | undefined },
): void {
  const entries = scene.plugins.flatMap(({ manifest }) =>
    manifest.contributes.filter(({ point }) => point === id).map((entry) => ({ plugin: manifest.id, id: entry.id })),
  );
  const known = [...new Set(entries.flatMap((entry) => [entry.plugin, `${entry.plugin}/${entry.id}`]))];
  const unknown = (name: string) => name !== '*' && !entries.some((entry) => names(name, entry.plugin, entry.id));
  const tell = (list: 'order' | 'hide', name: string, i: number) => ({
    code: 'FW1228' as const,
    message: `points.${id}.${list} names "${name}", which contributes nothing there.`,
    fix: `Remove it.${didYouMean(name, known)}`,
    at: inComposition('points', id, list, i),
  });
  // A plugin that was taken out may stay in an order; what was meant to be hidden must not be shown for a slip of the pen.
  for (const [i, name] of order.entries()) {
    if (unknown(name) && !mayBeMissing(scene, pluginOf(name))) scene.warn(tell('order', name, i));
  }
  for (const [i, name] of hide.entries()) {
    if (!unknown(name)) continue;
    const { message, at, ...issue } = tell('hide', name, i);
    if (mayBeMissing(scene, pluginOf(name))) noteMissing(scene, message.replace(/\.$/, ''), at);
    else scene.issue({ ...issue, message, at });
  }
}

const pluginOf = (name: string): string => name.split('/', 1)[0] ?? '';
