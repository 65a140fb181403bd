/** All contracts as the model has them: shapes from its schema doors, and what is said of each name beside it. */
import type { BorderShape } from '@fachwerk/kernel';
import { borderShape } from '../../sdk/cli/src/packages/border-shape.ts';
import type { Shape as ApiShape } from '@fachwerk/sdk';
import type { Shape } from '../../sdk/cli/src/packages/shape.ts';

type KnownShape = Shape & ApiShape;

export interface MemberFacts {
  readonly kind: string;
  readonly needs?: string;
  readonly errors?: readonly string[];
  readonly timeout?: number | 'none';
  readonly items?: string;
}
interface ShapeFacts extends MemberFacts {
  readonly privacy?: string;
  readonly parts?: boolean;
  readonly view?: string;
  readonly command?: string;
  readonly members?: Readonly<Record<string, MemberFacts>>;
}
export interface Contract {
  readonly id: string;
  /** The exported name, and the door it is imported from. */
  readonly name: string;
  readonly door: string;
  readonly text: string;
  readonly experimental: boolean;
  readonly facts: ShapeFacts;
  readonly json: BorderShape;
}

declare global {
  interface ImportMeta {
    glob<T>(pattern: string, options: { query: string; import: string; eager: true }): Record<string, T>;
  }
}
const modules = import.meta.glob<Record<string, unknown>>('../../sdk/model/src/*.schema.ts', { eager: true });
const sources = import.meta.glob<string>('../../sdk/model/src/*.ts', { query: '?raw', import: 'default', eager: true });

const isTable = (value: unknown): value is Record<string, Shape> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((id) => /^[\w.-]+@\d+$/.test(id));

/** Tables of shapes, by id. */
export const shapes: Readonly<Record<string, KnownShape>> = Object.assign(
  {},
  ...Object.values(modules).flatMap((module) => Object.values(module).filter(isTable)),
) as Record<string, KnownShape>;

const NAMED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+) = name(?:<[^>]*>\(\))?\('([^']+)'\)/g;
const plain = (comment: string): string =>
  comment
    .replaceAll(/^\s*\*\s?/gm, '')
    .replaceAll(/@experimental[\s\S]*$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const told = new Map(
  Object.entries(sources).flatMap(([path, source]) => {
    // A shape says what crosses, the name beside it what it is for.
    if (!/\/[\w-]+\.ts$/.test(path)) return [];
    const door = `@fachwerk/model/${/([\w-]+)\.ts$/.exec(path)?.[1] ?? ''}`;
    return [...source.matchAll(NAMED)].map(
      ([, comment = '', name = '', id = '']) => [id, { name, door, text: plain(comment) }] as const,
    );
  }),
);

const nobody = { name: '', door: '', text: '' };
/** One contract by its id. */
export function contractOf(id: string): Contract {
  const shape = shapes[id];
  if (!shape) throw new Error(`No contract has the id ${id}.`);
  const facts = shape as unknown as ShapeFacts;
  return { id, ...(told.get(id) ?? nobody), experimental: id.endsWith('@0'), facts, json: borderShape(shape) };
}
