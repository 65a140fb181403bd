/** Whether what plugins use exists, is what they take it for, and is served by somebody. */
import type { Id } from '../api/shapes.ts';
import type { ShapeFacts, UseFacts } from '../lock.ts';
import { inManifest } from './issue.ts';
import { didYouMean } from './nearest.ts';
import { otherMajors, type Providers } from './providers.ts';
import { lookup, missingPackages, noteMissing, type Installed, type Scene } from './scene.ts';
import { memberNames } from './shape-facts.ts';

export function checkUses(scene: Scene, providers: Providers): void {
  for (const plugin of scene.plugins) {
    for (const [key, use] of Object.entries(plugin.manifest.uses)) checkUse(scene, providers, { plugin, key, use });
    checkSettings(scene, plugin);
  }
}

interface Used {
  readonly plugin: Installed;
  readonly key: string;
  readonly use: UseFacts;
}

function checkUse(scene: Scene, providers: Providers, used: Used): void {
  const { plugin, key, use } = used;
  const id = plugin.manifest.id;
  const at = inManifest(id, 'uses', key);
  const shape = lookup(scene.shapes, use.id);
  if (use.namedBy) {
    if (Object.values(plugin.manifest.opens).includes(use.id)) return;
    scene.issue({
      code: 'FW1216',
      message: `"${id}" uses what entries of "${use.id}" name, but does not open that point.`,
      fix: `Name the point under opens too, or remove ${key}.`,
      at,
    });
  } else if (!shape && use.optional && missingPackages(scene).length > 0) {
    noteMissing(scene, `"${id}" can use "${use.id}", which nobody here describes`, at);
  } else if (!shape) {
    scene.issue({
      code: 'FW1202',
      message: `"${id}" uses "${use.id}", which no shape describes.`,
      fix: `Install the package of that contract.${didYouMean(use.id, Object.keys(scene.shapes))}`,
      at,
    });
  } else if (shape.kind === 'point' || shape.kind === 'settings') {
    scene.issue({
      code: 'FW1217',
      message: `"${id}" uses "${use.id}", which is a ${shape.kind}.`,
      fix: shape.kind === 'point' ? 'Contribute to it, or open it.' : 'Name it under settings.',
      at,
    });
  } else {
    checkMembers(scene, used, shape);
    if (!use.optional && !lookup(providers, use.id)?.length) reportMissing(scene, providers, used);
  }
}

function checkMembers(scene: Scene, { plugin, key, use }: Used, shape: ShapeFacts): void {
  for (const member of use.members ?? []) {
    if (memberNames(shape).includes(member)) continue;
    scene.issue({
      code: 'FW1218',
      message: `"${plugin.manifest.id}" uses "${member}" of "${use.id}", which has no such member.`,
      fix: `Known are: ${memberNames(shape).join(', ')}.${didYouMean(member, memberNames(shape))}`,
      at: inManifest(plugin.manifest.id, 'uses', key),
    });
  }
}

function reportMissing(scene: Scene, providers: Providers, { plugin, key, use }: Used): void {
  const at = inManifest(plugin.manifest.id, 'uses', key);
  const served = Object.keys(providers).filter((id) => providers[id as Id]!.length > 0);
  const [other] = otherMajors(use.id, served);
  if (other !== undefined) {
    const server = providers[other as Id]![0]!.plugin;
    scene.issue({
      code: 'FW1219',
      message: `"${plugin.manifest.id}" needs "${use.id}", but "${server}" serves "${other}".`,
      fix: `Take versions of the two plugins that fit: fachwerk add ${plugin.package}@<version>.`,
      at,
    });
    return;
  }
  scene.issue({
    code: 'FW1203',
    message: `"${plugin.manifest.id}" needs "${use.id}" (as ${key}), and no plugin provides it.`,
    fix: `Add a plugin that provides it (fachwerk add <package>, then name it under plugins), or write '${plugin.package}': false.`,
    at,
  });
}

function checkSettings(scene: Scene, { manifest }: Installed): void {
  if (manifest.settings === undefined || lookup(scene.shapes, manifest.settings)?.kind === 'settings') return;
  scene.issue({
    code: 'FW1202',
    message: `"${manifest.id}" has the settings "${manifest.settings}", which no shape describes.`,
    fix: `Describe them in a *.schema.ts beside the manifest.${didYouMean(manifest.settings, Object.keys(scene.shapes))}`,
    at: inManifest(manifest.id, 'settings'),
  });
}
