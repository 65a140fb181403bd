/** Facts of a manifest as a packed plugin carries them: read strictly, because a stranger wrote them. */
import { z } from 'zod';
import { idPattern, pluginIdPattern } from './ids.ts';
import type { ManifestFacts } from './manifest-facts.ts';

const id = z.string().regex(idPattern);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);
const word = z.string().regex(/^[a-z][a-z0-9-]*$/);
const use = z.strictObject({
  id,
  optional: z.literal(true).optional(),
  members: z.array(z.string()).optional(),
  namedBy: z.literal(true).optional(),
});
const contribution = z.strictObject({
  point: id,
  id: word,
  data: z.record(z.string(), z.unknown()),
  view: key.optional(),
  command: id.optional(),
  when: z.record(z.string(), z.unknown()).optional(),
});

const factsSchema = z.strictObject({
  id: z.string().regex(pluginIdPattern),
  name: z.string().min(1),
  description: z.string().min(1),
  tiers: z.array(z.enum(['trusted', 'isolated'])).min(1),
  uses: z.record(key, use),
  opens: z.record(key, id),
  provides: z.record(key, z.union([z.strictObject({ id }), z.strictObject({ view: z.literal(true) })])),
  contributes: z.array(contribution),
  settings: id.optional(),
  permissions: z.array(
    z.union([
      z.enum(['clipboard-write', 'notifications', 'camera', 'microphone', 'display-capture', 'startup']),
      z.strictObject({ net: z.string().startsWith('https://') }),
    ]),
  ),
  backends: z.array(word),
});

/** `undefined` when these are no facts of a manifest. */
export function readManifestFacts(value: unknown): ManifestFacts | undefined {
  const result = factsSchema.safeParse(value);
  // Without what zod adds for what is left out.
  return result.success ? (JSON.parse(JSON.stringify(result.data)) as ManifestFacts) : undefined;
}
