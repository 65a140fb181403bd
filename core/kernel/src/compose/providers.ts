/** Who serves an id. */
import type { Id } from '../api/shapes.ts';
import type { HostLock } from '../lock.ts';
import { splitId } from './ids.ts';
import { inComposition, inManifest } from './issue.ts';
import { didYouMean } from './nearest.ts';
import { lookup, mayBeMissing, noteMissing, type Installed, type Scene } from './scene.ts';
import { allowsMany } from './shape-facts.ts';

interface Offer {
  readonly plugin: Installed;
  readonly key: string;
}
export type Providers = HostLock['providers'];

function collectOffers(scene: Scene): Map<Id, Offer[]> {
  const offers = new Map<Id, Offer[]>();
  for (const plugin of scene.plugins) {
    for (const [key, provided] of Object.entries(plugin.manifest.provides)) {
      if (!('id' in provided) || !checkOffer(scene, plugin, key, provided.id)) continue;
      const list = offers.get(provided.id) ?? [];
      if (list.length === 0) offers.set(provided.id, list);
      list.push({ plugin, key });
    }
  }
  return offers;
}

function checkOffer(scene: Scene, { manifest }: Installed, key: string, id: Id): boolean {
  const shape = lookup(scene.shapes, id);
  const at = inManifest(manifest.id, 'provides', key);
  if (!shape) {
    scene.issue({
      code: 'FW1202',
      message: `"${manifest.id}" provides "${id}", which no shape describes.`,
      fix: `Describe it in a *.schema.ts beside the manifest.${didYouMean(id, Object.keys(scene.shapes))}`,
      at,
    });
  } else if (shape.kind === 'point' || shape.kind === 'settings') {
    scene.issue({
      code: 'FW1217',
      message: `"${manifest.id}" provides "${id}", which is a ${shape.kind}.`,
      fix: shape.kind === 'point' ? 'Name it under opens.' : 'Name it under settings.',
      at,
    });
  }
  return shape !== undefined && shape.kind !== 'point' && shape.kind !== 'settings';
}

/** Resolves bindings, and refuses two providers where one is meant. */
export function bindProviders(scene: Scene): Providers {
  const offers = collectOffers(scene);
  const bound: Record<Id, { plugin: string; key: string }[]> = {};
  for (const id of [...offers.keys()].toSorted()) {
    const chosen = choose(scene, id, offers.get(id)!);
    bound[id] = chosen.map(({ plugin, key }) => ({ plugin: plugin.manifest.id, key }));
  }
  for (const [id, names] of Object.entries(scene.composition.bindings ?? {})) {
    if (offers.has(id as Id)) continue;
    if ([names].flat().every((name) => mayBeMissing(scene, name))) {
      noteMissing(scene, `bindings names "${id}", which no plugin here provides`, inComposition('bindings', id));
      continue;
    }
    scene.issue({
      code: 'FW1205',
      message: `bindings names "${id}", which no plugin provides.`,
      fix: `Remove the line.${didYouMean(id, offers.keys())}`,
      at: inComposition('bindings', id),
    });
  }
  return bound;
}

function choose(scene: Scene, id: Id, offers: readonly Offer[]): readonly Offer[] {
  const binding = lookup(scene.composition.bindings ?? {}, id);
  const names = binding === undefined ? undefined : [binding].flat();
  const named = names?.flatMap((name) => pick(scene, id, name, offers));
  // Where all that were named are missing and may be, it is as if nobody had been named.
  const isMissing = named?.length === 0 && names?.every((name) => mayBeMissing(scene, name));
  const chosen = named && !isMissing ? named : offers;
  const shape = lookup(scene.shapes, id);
  if (chosen.length > 1 && shape && !allowsMany(shape)) {
    const packages = chosen.map(({ plugin }) => plugin.package);
    scene.issue({
      code: 'FW1204',
      message: `"${id}" is provided by ${packages.map((name) => `"${name}"`).join(' and ')}, and can have one provider.`,
      fix: `Choose one: write under bindings: '${id}': '${packages[0]}'.`,
      at: names ? inComposition('bindings', id) : inComposition('plugins', packages[1]!),
    });
  }
  return chosen;
}

function pick(scene: Scene, id: Id, name: string, offers: readonly Offer[]): readonly Offer[] {
  const found = offers.filter(({ plugin }) => plugin.package === name || plugin.manifest.id === name);
  if (found.length === 0 && mayBeMissing(scene, name)) {
    noteMissing(scene, `bindings gives "${id}" to "${name}"`, inComposition('bindings', id));
  } else if (found.length === 0) {
    const known = offers.map(({ plugin }) => plugin.package);
    scene.issue({
      code: 'FW1205',
      message: `bindings gives "${id}" to "${name}", which does not provide it.`,
      fix: `Write one of: ${known.join(', ')}.`,
      at: inComposition('bindings', id),
    });
  }
  return found;
}

/** Ids like this one with another major: what an error about a missing id should mention. */
export const otherMajors = (id: string, known: Iterable<string>): string[] =>
  [...known].filter((other) => other !== id && splitId(other).base === splitId(id).base);
