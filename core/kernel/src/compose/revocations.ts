/** Versions that are known to be bad: blocked whatever else the composition says. */
import { z } from 'zod';
import { pluginIdPattern } from './ids.ts';
import { inComposition } from './issue.ts';
import type { Revocation, Scene } from './scene.ts';
import { isRange, satisfies } from './semver.ts';

/** What `revocations.json` holds. */
export const revocationsSchema = z.array(
  z.strictObject({
    id: z.string().regex(pluginIdPattern, 'Write the id of a plugin, such as "acme.rooms".'),
    range: z.string().refine(isRange, 'Write a range as npm does, such as "<1.2.4" or "*".'),
    reason: z.string().min(1),
  }),
);

/** The line that revokes this version of a plugin, if there is one. */
export const revocationOf = (
  revocations: readonly Revocation[],
  plugin: { readonly id: string; readonly version: string },
): Revocation | undefined => revocations.find(({ id, range }) => id === plugin.id && satisfies(plugin.version, range));

export function checkRevocations(scene: Scene): void {
  for (const { package: name, version, manifest } of scene.plugins) {
    const found = revocationOf(scene.revocations ?? [], { id: manifest.id, version });
    if (!found) continue;
    scene.issue({
      code: 'FW1243',
      message: `"${manifest.id}" ${version} is revoked (${found.range}): ${found.reason}`,
      fix: `Take a version outside of ${found.range}, or write '${name}': false.`,
      at: inComposition('plugins', name),
    });
  }
}
