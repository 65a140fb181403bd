import type { BorderShape } from '@fachwerk/kernel';
import { readShape } from '@fachwerk/kernel/compose';
import { borderShape } from '../packages/border-shape.ts';
import type { Evaluate } from '../packages/evaluate.ts';
import type { PluginFile } from '../packages/plugin-file.ts';
import { isTable, modelSchemas, type ReadPlugin } from '../packages/read-plugins.ts';
import type { Shape } from '../packages/shape.ts';

/** What a plugin's own schema files describe, as data. What the model has as well comes with every host. */
export async function ownShapes(
  { package: found, manifest }: ReadPlugin,
  evaluate: Evaluate,
): Promise<Pick<PluginFile, 'shapes' | 'defaults'>> {
  const { modules } = await evaluate([...new Set([...modelSchemas(), ...found.schemas])]);
  const tables = (files: readonly string[]): [string, Shape][] =>
    files.flatMap((file) =>
      Object.values(modules.get(file) ?? {})
        .filter(isTable)
        .flatMap(Object.entries<Shape>),
    );
  const known = new Set(tables(modelSchemas()).map(([id]) => id));
  const own = tables(found.schemas).filter(([id]) => !known.has(id));
  const shapes = Object.fromEntries(
    own.map(([id, shape]) => [id, { facts: readShape(shape)!, schema: borderShape(shape) }]),
  );
  const settings = manifest.settings === undefined ? undefined : shapes[manifest.settings];
  return { shapes, ...(settings && { defaults: defaultsOf(settings.schema) }) };
}

function defaultsOf({ data }: BorderShape): Record<string, unknown> {
  const { properties = {} } = data as { properties?: Record<string, { default?: unknown }> };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, { default: value }]) => (value === undefined ? [] : [[key, value]])),
  );
}
