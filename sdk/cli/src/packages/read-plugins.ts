/** Manifests and shapes of the packages that were found. */
import { existsSync } from 'node:fs';
import { canonicalJson, isId, readManifest, readShape, type Issue, type ManifestFacts } from '@fachwerk/kernel/compose';
import type { ShapeFacts } from '@fachwerk/kernel';
import type { LocatedIssue } from '../located-issue.ts';
import type { Evaluate } from './evaluate.ts';
import type { PluginFile } from './plugin-file.ts';
import { builtShape, type Shape } from './shape.ts';
import { locateInSource } from './locate-in-source.ts';
import {
  entryFile,
  findFolder,
  manifestFile,
  pluginFile,
  readPackageJson,
  viewFile,
  type PluginPackage,
} from './find-package.ts';

export interface ReadPlugin {
  readonly package: PluginPackage;
  readonly manifest: ManifestFacts;
}
export interface ReadPlugins {
  readonly plugins: readonly ReadPlugin[];
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly facts: Readonly<Record<string, ShapeFacts>>;
  readonly issues: readonly Issue[];
  /** Of modules that could not be read. */
  readonly broken: readonly LocatedIssue[];
}

/** Manifests and shapes of the packages: of a packed plugin as it wrote them down, of any other by evaluating its files. */
export async function readPlugins(packages: readonly PluginPackage[], evaluate: Evaluate): Promise<ReadPlugins> {
  const issues: Issue[] = [];
  const built = packages.filter((found) => found.built);
  const complete = packages.filter((found) => !found.built && hasManifest(found, issues));
  const schemas = [...modelSchemas(), ...complete.flatMap((found) => found.schemas)];
  const manifests = complete.map(manifestFile);
  const { modules, issues: thrown } = await evaluate([...new Set([...manifests, ...schemas])]);
  const broken = [...thrown];
  const plugins = packages.flatMap((found) => {
    if (found.built) return [{ package: found, manifest: found.built.manifest }];
    const module = modules.get(manifestFile(found));
    if (!module) return [];
    const read = readManifest(module['default'], found.name);
    if (Array.isArray(read)) issues.push(...(read as readonly Issue[]));
    else if (hasModules(found, read as ManifestFacts, issues))
      return [{ package: found, manifest: read as ManifestFacts }];
    return [];
  });
  const { shapes, facts, doubles } = collectShapes([
    ...schemas.map((file) => ({ file, tables: Object.values(modules.get(file) ?? {}).filter(isTable) })),
    ...built.map((found) => ({ file: manifestFile(found), tables: [builtShapes(found.built!)] })),
  ]);
  broken.push(...doubles);
  return { plugins, shapes, facts, issues, broken };
}

/** Every `…/schema` door of the model that comes with this command. */
export function modelSchemas(): string[] {
  const folder = findFolder('@fachwerk/model', import.meta.dirname);
  if (!folder) return [];
  const doors = Object.keys(readPackageJson(folder)['exports'] ?? {});
  return doors.filter((door) => door.endsWith('/schema')).flatMap((door) => entryFile(folder, door) ?? []);
}

function hasManifest(found: PluginPackage, issues: Issue[]): boolean {
  if (existsSync(manifestFile(found))) return true;
  issues.push({
    code: 'FW1101',
    message: `The package "${found.name}" has no manifest.`,
    fix: `It is no plugin, or not built: ${manifestFile(found)} is missing.`,
    at: { in: 'composition', path: ['plugins', found.name] },
  });
  return false;
}

function hasModules(found: PluginPackage, manifest: ManifestFacts, issues: Issue[]): boolean {
  const views = Object.entries(manifest.provides).flatMap(([key, provided]) => ('view' in provided ? [key] : []));
  const missing = [pluginFile(found), ...views.map((view) => viewFile(found, view))].filter(
    (file) => !existsSync(file),
  );
  for (const file of missing) {
    issues.push({
      code: 'FW1105',
      message: `The plugin "${manifest.id}" has no module ${file}.`,
      fix: 'Create it: the plugin is plugin.ts, a view is <name>.view.ts, both beside manifest.ts.',
      at: { in: 'manifest', plugin: found.name, path: ['provides'] },
    });
  }
  return missing.length === 0;
}

type Table = Readonly<Record<string, Shape>>;

const builtShapes = ({ shapes, defaults }: PluginFile): Table =>
  Object.fromEntries(
    Object.entries(shapes).map(([id, { facts, schema }]) => [id, builtShape(facts, schema, defaults)]),
  );

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([id, shape]) => isId(id) && readShape(shape) !== undefined);

interface Collected {
  readonly shapes: Record<string, Shape>;
  readonly facts: Record<string, ShapeFacts>;
  readonly doubles: LocatedIssue[];
}

/** Tables of shapes among what schema modules export. An id may be described again, but not otherwise; the model is first. */
function collectShapes(sources: readonly { file: string; tables: readonly Table[] }[]): Collected {
  const collected: Collected = { shapes: {}, facts: {}, doubles: [] };
  for (const { file, tables } of sources) {
    for (const [id, shape] of tables.flatMap((table) => Object.entries(table)))
      addShape(collected, { id, shape, file });
  }
  return collected;
}

function addShape(
  { shapes, facts, doubles }: Collected,
  { id, shape, file }: { id: string; shape: Shape; file: string },
): void {
  const read = readShape(shape)!;
  const known = facts[id];
  if (!known) {
    shapes[id] = shape;
    facts[id] = read;
  } else if (canonicalJson(known) !== canonicalJson(read)) {
    const message = `"${id}" is described here otherwise than by another package.`;
    const fix = 'Describe an id once and import it, or give this one another major.';
    doubles.push({ code: 'FW1106', message, fix, ...locateInSource(file, [id]) });
  }
}
