/** What a plugin asks for follows from what it uses; what it gets, the composition says. */
import type { Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { ShapeFacts, UseFacts } from '../lock.ts';
import { namedIds } from './contributions.ts';
import { inComposition } from './issue.ts';
import { entryOf, lookup, type Installed, type Scene } from './scene.ts';

/** What the permissions of a plugin follow from. */
interface Asked extends Pick<Scene, 'shapes'> {
  readonly plugins: readonly Pick<Installed, 'manifest'>[];
}

function needsOf(shape: ShapeFacts | undefined, members?: readonly string[]): readonly string[] {
  if (!shape) return [];
  const parts = Object.entries(shape.members ?? {})
    .filter(([name]) => !members || members.includes(name))
    .map(([, member]) => member.needs);
  return [shape.needs, ...parts].filter((need) => need !== undefined);
}

function needsOfUse(scene: Asked, use: UseFacts): readonly string[] {
  const shape = lookup(scene.shapes, use.id);
  if (!use.namedBy) return needsOf(shape, use.members);
  return scene.plugins.flatMap(({ manifest }) =>
    manifest.contributes
      .filter(({ point }) => point === use.id)
      .flatMap(({ data }) => (shape ? namedIds(shape, data) : []))
      .flatMap(({ id }) => needsOf(lookup(scene.shapes, String(id)))),
  );
}

/** What an owner of a point does with its entries, it does itself: it runs their commands and reads the topics they name. */
function needsOfPoint(scene: Asked, point: Id): readonly string[] {
  const commands = scene.plugins.flatMap(({ manifest }) =>
    manifest.contributes.filter((entry) => entry.point === point).flatMap(({ command }) => command ?? []),
  );
  return commands.flatMap((id) => needsOf(lookup(scene.shapes, id)));
}

/** All that a plugin asks for, sorted. */
export function permissionsAsked(scene: Asked, { manifest }: Pick<Installed, 'manifest'>): readonly string[] {
  const asked = [
    ...Object.values(manifest.uses).flatMap((use) => needsOfUse(scene, use)),
    ...Object.values(manifest.opens).flatMap((point) => needsOfPoint(scene, point)),
    ...manifest.permissions.map((permission) =>
      typeof permission === 'string' ? permission : `net:${permission.net}`,
    ),
  ];
  return [...new Set(asked)].toSorted();
}

/** By plugin id: what is granted. */
export function grantPermissions(
  scene: Scene,
  tiers: ReadonlyMap<string, Tier>,
): ReadonlyMap<string, readonly string[]> {
  const granted = new Map<string, readonly string[]>();
  for (const plugin of scene.plugins) {
    granted.set(plugin.manifest.id, grant(scene, plugin, tiers.get(plugin.manifest.id) === 'trusted'));
  }
  return granted;
}

function grant(scene: Scene, plugin: Installed, trusted: boolean): readonly string[] {
  const asked = permissionsAsked(scene, plugin);
  const denied = new Set(scene.composition.policy?.permissions?.deny);
  const review = new Set(scene.composition.policy?.permissions?.review);
  const own = entryOf(scene, plugin).grant;
  // A trusted plugin could do everything anyway; its list is a guard rail, so it is written by hand only to narrow it.
  const given = own ?? (trusted ? asked : []);
  for (const permission of asked) {
    if (!trusted && lookInto.has(permission)) reportIsolated(scene, plugin, permission);
    else if (matchesAny(denied, permission)) reportDenied(scene, plugin, permission);
    else if (!given.includes(permission)) reportMissing(scene, plugin, permission, given);
    else if (own === undefined && matchesAny(review, permission)) reportUnnamed(scene, plugin, permission, asked);
  }
  for (const permission of own ?? []) {
    if (asked.includes(permission)) continue;
    scene.warn({
      code: 'FW2003',
      message: `"${plugin.manifest.id}" is granted "${permission}", which it does not ask for.`,
      fix: `Remove it from grant. It asks for: ${asked.join(', ') || 'nothing'}.`,
      at: inComposition('plugins', plugin.package, 'grant'),
    });
  }
  return asked.filter(
    (permission) =>
      given.includes(permission) && !matchesAny(denied, permission) && (trusted || !lookInto.has(permission)),
  );
}

/** `net` stands for every address. */
const matchesAny = (list: ReadonlySet<string>, permission: string): boolean =>
  list.has(permission) || (permission.startsWith('net:') && list.has('net'));

/** Rights to look into others. Behind a border they would be a hole in it. */
const lookInto: ReadonlySet<string> = new Set(['administration', 'diagnostics']);

function reportIsolated(scene: Scene, plugin: Installed, permission: string): void {
  scene.issue({
    code: 'FW2005',
    message: `"${plugin.manifest.id}" would run isolated and needs "${permission}", which no isolated plugin is given.`,
    fix: `Write '${plugin.package}': false, or, if you have reviewed it, tier: trusted at it.`,
    at: inComposition('plugins', plugin.package),
  });
}

function reportUnnamed(scene: Scene, plugin: Installed, permission: string, asked: readonly string[]): void {
  scene.issue({
    code: 'FW1239',
    message: `"${plugin.manifest.id}" gets the permission "${permission}", which policy.permissions.review wants named.`,
    fix: `Review it, then write at '${plugin.package}': grant: [${asked.join(', ')}].`,
    at: inComposition('plugins', plugin.package),
  });
}

function reportDenied(scene: Scene, plugin: Installed, permission: string): void {
  scene.issue({
    code: 'FW2002',
    message: `"${plugin.manifest.id}" needs the permission "${permission}", which policy.permissions.deny forbids.`,
    fix: `Write '${plugin.package}': false, or take "${permission}" out of policy.permissions.deny.`,
    at: inComposition('policy', 'permissions', 'deny'),
  });
}

function reportMissing(scene: Scene, plugin: Installed, permission: string, given: readonly string[]): void {
  const line = [...given, permission].toSorted().join(', ');
  scene.issue({
    code: 'FW2001',
    message: `"${plugin.manifest.id}" needs the permission "${permission}", which the composition does not grant.`,
    fix: `Write at '${plugin.package}': grant: [${line}].`,
    at: inComposition('plugins', plugin.package),
  });
}
