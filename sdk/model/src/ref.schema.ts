import { z } from 'zod';

/** Names any object across plugins: in facts, commands, hand-overs, links, drag data and the address bar. */
export const Ref = z.object({
  kind: z.string(),
  account: z.string(),
  id: z.string(),
  title: z.string().optional(),
  href: z.string().optional(),
});
