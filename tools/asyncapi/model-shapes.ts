import { readFileSync } from 'node:fs';
import type { Shape } from '../../sdk/cli/src/packages/shape.ts';

const model = `${import.meta.dirname}/../../sdk/model`;

/** Every shape of the model by its id, from each of its schema doors. */
export async function modelShapes(): Promise<Readonly<Record<string, Shape>>> {
  const { exports } = JSON.parse(readFileSync(`${model}/package.json`, 'utf8')) as {
    exports: Record<string, Record<string, string> | string>;
  };
  const sources = Object.entries(exports).flatMap(([door, target]) =>
    door.endsWith('/schema') && typeof target === 'object' ? [target['@fachwerk/source']!] : [],
  );
  const modules = await Promise.all(
    sources.map((source) => import(`${model}/${source}`) as Promise<Record<string, unknown>>),
  );
  const tables = modules.flatMap((module) => Object.values(module)).filter(isTable);
  return Object.fromEntries(tables.flatMap((table) => Object.entries(table)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isTable = (value: unknown): value is Record<string, Shape> =>
  typeof value === 'object' && value !== null && Object.keys(value).every((id) => /^[\w.-]+@\d+$/.test(id));
