/** The lock of that workplace, as a composition would write it. */
import type { BorderShapes, HostLock, PluginOrigins } from '@fachwerk/kernel';
import { z } from 'zod';
import { lockOf } from '../../../kernel/src/workplace.fixture.ts';
import { decent, hostile, lab, shell } from './manifests.ts';
import { table } from './shapes.ts';

const facts = [lab, shell, hostile, decent].map((manifest) => ({
  manifest,
  start: () => ({}),
  ...('contributes' in manifest && { views: { panel: async () => ({}) as never } }),
}));

/** Ports of loopback hosts are the page's own; under other names the composition writes them. */
export const workplaceLock = (pluginOrigins: PluginOrigins): HostLock => {
  const lock = lockOf({
    plugins: facts,
    shapes: JSON.parse(JSON.stringify(table)) as Record<string, unknown>,
    granted: { 'acme.decent': ['mail.write'], 'x.shell': ['lab.locked'] },
  });
  const isolated = (id: string): boolean => id.startsWith('acme.');
  return {
    ...lock,
    pluginOrigins,
    broker: '/broker.js',
    borderShapes: '/shapes.json',
    plugins: lock.plugins.map((plugin) =>
      isolated(plugin.id)
        ? { ...plugin, tier: 'isolated', frame: `/${plugin.id}/frame.html`, locales: { de: '/messages.ftl' } }
        : plugin,
    ),
  };
};

type Source = Readonly<Record<string, unknown>> & { readonly members?: Readonly<Record<string, Source>> };
const json = (schema: unknown): unknown => z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
const parts = (shape: Source): object =>
  Object.fromEntries(
    ['data', 'input', 'output', 'context'].flatMap((part) => (shape[part] ? [[part, json(shape[part])]] : [])),
  );

/** What the broker checks by. */
export const borderShapes = (): BorderShapes =>
  Object.fromEntries(
    Object.entries(table as unknown as Readonly<Record<string, Source>>).map(([id, shape]) => [
      id,
      shape.members
        ? { members: Object.fromEntries(Object.entries(shape.members).map(([name, one]) => [name, parts(one)])) }
        : parts(shape),
    ]),
  ) as BorderShapes;
