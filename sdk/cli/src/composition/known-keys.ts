import { compositionSchema } from '@fachwerk/kernel/compose';
import { z } from 'zod';
import type { Path } from './yaml-file.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** JSON Schema of the composition, which editors read too. */
export const workplaceSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(compositionSchema, { io: 'input' }),
  title: 'Fachwerk composition (workplace.yaml)',
});

function step(nodes: readonly Node[], key: string | number): Node[] {
  return nodes.flatMap(alternatives).flatMap((node) => {
    if (typeof key === 'number') return node.items ? [node.items] : [];
    const found = node.properties?.[key] ?? node.additionalProperties;
    return typeof found === 'object' ? [found] : [];
  });
}

const alternatives = (node: Node): readonly Node[] => (node.anyOf ? node.anyOf.flatMap(alternatives) : [node]);

/** The keys that may stand at a path: what a misspelt one is compared with. */
export function knownKeys(path: Path): string[] {
  let nodes: readonly Node[] = [workplaceSchema()];
  for (const key of path) nodes = step(nodes, key);
  return nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {}));
}
