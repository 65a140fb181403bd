import { z } from 'zod';

/**
 * Names any object across plugins: in facts, commands, hand-overs, links, drag data and the address bar. `kind` says what
 * it is (`mail.email`), `id` which one of its `account`; `title` is for people, `href` a path of this workplace.
 *
 * @example
 * import { Ref } from '@fachwerk/model/host/schema';
 * import { command, nothing, shapes } from '@fachwerk/sdk';
 * import { z } from 'zod';
 *
 * export const files = shapes({
 *   'acme.files.attach@1': command(z.object({ to: Ref, note: z.string().optional() }), nothing()),
 * });
 */
export const Ref = z.object({
  kind: z.string(),
  account: z.string(),
  id: z.string(),
  title: z.string().optional(),
  href: z.string().optional(),
});
