/** The manifest as data: what a build reads of a plugin, strictly. */
import { z } from 'zod';
import type { Contribution, Permission, Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { UseFacts } from '../lock.ts';
import { idPattern, pluginIdPattern } from './ids.ts';
import { inManifest, type Issue } from './issue.ts';
import { didYouMean } from './nearest.ts';

/** A manifest with its names as ids. Tier and grants are not in it: the composition says those. */
export interface ManifestFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tiers: readonly Tier[];
  readonly uses: Readonly<Record<string, UseFacts>>;
  readonly opens: Readonly<Record<string, Id>>;
  readonly provides: Readonly<Record<string, { readonly id: Id } | { readonly view: true }>>;
  readonly contributes: readonly Contribution[];
  readonly settings?: Id;
  readonly permissions: readonly Permission[];
  readonly backends: readonly string[];
}

const id = z.string().regex(idPattern, 'Write an id such as "mail.store@1".') as unknown as z.ZodType<Id>;
const name = z.strictObject({ id });
const usable = z.union([
  z.strictObject({ id, members: z.array(z.string()).optional() }),
  z.strictObject({ namedBy: id }),
]);
const permission = z.union([
  z.enum(['clipboard-write', 'notifications', 'camera', 'microphone', 'display-capture', 'startup']),
  z.strictObject({
    net: z
      .string()
      .regex(/^https:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/, 'Write an origin: "https://maps.example.test".'),
  }),
]);
const word = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write small letters, digits and dashes.');
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'Write a name such as "mailStore".');

export const manifestSchema = z.strictObject({
  id: z.string().regex(pluginIdPattern, 'Write an id such as "vendor.plugin", without a double dash.'),
  name: z.string().min(1),
  description: z.string().min(1),
  tiers: z
    .array(z.enum(['trusted', 'isolated']))
    .min(1)
    .optional(),
  uses: z.record(key, z.union([usable, z.strictObject({ optional: usable })])).optional(),
  opens: z.record(key, name).optional(),
  provides: z.record(key, z.union([name, z.strictObject({ kind: z.literal('view') })])).optional(),
  contributes: z
    .array(
      z.strictObject({
        point: id,
        id: word,
        data: z.record(z.string(), z.unknown()),
        view: z.string().optional(),
        command: id.optional(),
        when: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  settings: name.optional(),
  permissions: z.array(permission).optional(),
  backends: z.array(word).optional(),
});
type Raw = z.output<typeof manifestSchema>;

function readUse(use: NonNullable<Raw['uses']>[string]): UseFacts {
  if ('optional' in use) return { ...readUse(use.optional), optional: true };
  if ('namedBy' in use) return { id: use.namedBy, namedBy: true };
  return { id: use.id, ...(use.members && { members: use.members }) };
}

const mapValues = <T, U>(record: Readonly<Record<string, T>> = {}, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([entry, value]) => [entry, map(value)]));

const toFacts = (raw: Raw): ManifestFacts => ({
  id: raw.id,
  name: raw.name,
  description: raw.description,
  tiers: raw.tiers ?? ['trusted', 'isolated'],
  uses: mapValues(raw.uses, readUse),
  opens: mapValues(raw.opens, (opened) => opened.id),
  provides: mapValues(raw.provides, (provided) => ('id' in provided ? { id: provided.id } : { view: true as const })),
  contributes: (raw.contributes ?? []) as readonly Contribution[],
  ...(raw.settings && { settings: raw.settings.id }),
  permissions: (raw.permissions ?? []) as readonly Permission[],
  backends: raw.backends ?? [],
});

/** Reads what a manifest module exports. `plugin` names it in issues until its own id is known. */
export function readManifest(value: unknown, plugin: string): ManifestFacts | readonly Issue[] {
  const result = manifestSchema.safeParse(value);
  if (result.success) return toFacts(result.data);
  return result.error.issues.flatMap((issue) => explain(issue, plugin));
}

function explain(issue: z.core.$ZodIssue, plugin: string): Issue[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(manifestSchema.shape) : [];
    return issue.keys.map((unknown) => ({
      code: 'FW1103',
      message: `The manifest of "${plugin}" has the unknown key "${[...path, unknown].join('.')}".`,
      fix: `Remove it.${didYouMean(unknown, known)}`,
      at: inManifest(plugin, ...path, unknown),
    }));
  }
  return [
    {
      code: 'FW1104',
      message: `The manifest of "${plugin}" is wrong at "${path.join('.') || 'its root'}": ${issue.message}`,
      fix: 'Make it with defineManifest, whose types say what goes there.',
      at: inManifest(plugin, ...path),
    },
  ];
}
