import type { BorderShapes, PluginFacts } from '@fachwerk/kernel';
import { borderShape } from '../packages/border-shape.ts';
import type { Shape } from '../packages/shape.ts';

/** JSON Schemas of all that these plugins use, open and provide: what is checked when something crosses to or from a frame. */
export function borderShapes(plugins: readonly PluginFacts[], shapes: Readonly<Record<string, Shape>>): BorderShapes {
  const ids = plugins.flatMap(({ uses, opens, provides }) => [
    ...Object.values(uses).map(({ id }) => id),
    ...Object.values(opens),
    ...Object.values(provides).flatMap((provided) => ('id' in provided ? [provided.id] : [])),
  ]);
  const known = [...new Set(ids)].toSorted().filter((id) => Object.hasOwn(shapes, id));
  return Object.fromEntries(known.map((id) => [id, borderShape(shapes[id]!)]));
}
