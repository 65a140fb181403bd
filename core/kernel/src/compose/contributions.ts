/** Whether each contribution fits its point, and whether what it names exists. */
import type { Contribution } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { ShapeFacts } from '../lock.ts';
import { isId } from './ids.ts';
import { inManifest, type Issue } from './issue.ts';
import { didYouMean } from './nearest.ts';
import type { Openers } from './points.ts';
import type { Providers } from './providers.ts';
import { lookup, missingPackages, noteMissing, type Installed, type Scene } from './scene.ts';

interface Contributed {
  readonly plugin: Installed;
  readonly entry: Contribution;
  readonly at: Issue['at'] & {};
}

export function checkContributions(scene: Scene, providers: Providers, openers: Openers): void {
  for (const plugin of scene.plugins) {
    const seen = new Set<string>();
    for (const [i, entry] of plugin.manifest.contributes.entries()) {
      const contributed = { plugin, entry, at: inManifest(plugin.manifest.id, 'contributes', i) };
      const name = `${entry.point} ${entry.id}`;
      if (seen.has(name)) refuse(scene, contributed, 'FW1213', 'has an id that is taken', 'Give it another id.');
      seen.add(name);
      const shape = lookup(scene.shapes, entry.point);
      if (shape?.kind === 'point') checkEntry(scene, contributed, shape, { providers, openers });
      else if (!shape && missingPackages(scene).length > 0)
        noteMissing(scene, `An entry of "${plugin.manifest.id}" goes to "${entry.point}"`, contributed.at);
      else reportUnknownPoint(scene, contributed);
    }
  }
}

function refuse(
  scene: Scene,
  { plugin, entry, at }: Contributed,
  code: `FW${number}`,
  what: string,
  fix: string,
): void {
  scene.issue({
    code,
    message: `The entry "${entry.id}" of "${plugin.manifest.id}" in "${entry.point}" ${what}.`,
    fix,
    at,
  });
}

function reportUnknownPoint(scene: Scene, contributed: Contributed): void {
  const known = Object.keys(scene.shapes).filter((id) => scene.shapes[id as Id]!.kind === 'point');
  const fix = `Remove it, or install the package of that contract.${didYouMean(contributed.entry.point, known)}`;
  refuse(scene, contributed, 'FW1207', 'goes to a point that no shape describes', fix);
}

function checkEntry(
  scene: Scene,
  contributed: Contributed,
  shape: ShapeFacts,
  { providers, openers }: { providers: Providers; openers: Openers },
): void {
  const { entry, plugin, at } = contributed;
  checkParts(scene, contributed, shape);
  for (const { path, message } of scene.check(entry.point, entry.data)) {
    refuse(
      scene,
      contributed,
      'FW1210',
      `is refused at "${path.join('.') || 'its data'}": ${message}`,
      'Correct the data.',
    );
  }
  for (const key of unknownConditions(entry.when)) {
    refuse(scene, contributed, 'FW1230', `has the unknown condition "${key}"`, `Known are: ${conditions.join(', ')}.`);
  }
  if (entry.command) checkTarget(scene, contributed, providers, { id: entry.command, where: 'command' });
  if (!openers.has(entry.point)) {
    scene.warn({
      code: 'FW1208',
      message: `The entry "${entry.id}" of "${plugin.manifest.id}" is not shown: no plugin opens "${entry.point}".`,
      fix: `Add a plugin that opens "${entry.point}" if you want it.`,
      at,
    });
    return;
  }
  for (const { path, id } of namedIds(shape, entry.data)) {
    checkTarget(scene, contributed, providers, { id, where: path });
  }
}

const conditions = ['permission', 'admin', 'development', 'any', 'all', 'not'];

/** A condition that a host does not know never holds, so its entry would never be seen. */
function unknownConditions(when: unknown): string[] {
  if (Array.isArray(when)) return when.flatMap(unknownConditions);
  if (typeof when !== 'object' || when === null) return [];
  return Object.entries(when).flatMap(([key, value]) => (conditions.includes(key) ? unknownConditions(value) : [key]));
}

function checkParts(scene: Scene, contributed: Contributed, shape: ShapeFacts): void {
  const { entry, plugin } = contributed;
  for (const part of ['view', 'command'] as const) {
    const given = entry[part] !== undefined;
    if (given && shape[part] === undefined) {
      refuse(scene, contributed, 'FW1209', `brings a ${part}, which that point does not take`, `Remove its ${part}.`);
    } else if (!given && shape[part] === 'required') {
      refuse(scene, contributed, 'FW1209', `brings no ${part}, which that point needs`, `Give it a ${part}.`);
    }
  }
  const provided = entry.view === undefined ? undefined : lookup(plugin.manifest.provides, entry.view);
  if (entry.view !== undefined && !(provided && 'view' in provided)) {
    const fix = `Add ${entry.view}: view() to provides.`;
    refuse(scene, contributed, 'FW1209', `shows the view "${entry.view}", which the plugin does not provide`, fix);
  }
}

/** What the paths of a point's `names` hold in an entry's data. */
export function namedIds(shape: ShapeFacts, data: unknown): { path: string; id: unknown }[] {
  return (shape.names ?? []).flatMap((path) => {
    let value: unknown = data;
    for (const key of path.split('.')) {
      value = typeof value === 'object' && value !== null ? lookup(value as Record<string, unknown>, key) : undefined;
    }
    return value === undefined ? [] : [{ path, id: value }];
  });
}

function checkTarget(
  scene: Scene,
  contributed: Contributed,
  providers: Providers,
  { id, where }: { id: unknown; where: string },
): void {
  if (isId(id) && lookup(providers, id)?.length) return;
  const fix = `Add a plugin that provides it, or remove the entry.${didYouMean(String(id), Object.keys(providers))}`;
  refuse(scene, contributed, 'FW1211', `names "${String(id)}" (${where}), and no plugin provides that`, fix);
}
