/** What the bootstrap of a frame and the host say to each other, on a port of their own that plugin code never holds. */
import * as z from 'zod/mini';

z.config({ jitless: true });

const text = z.string().check(z.maxLength(40));
/** From the bootstrap. */
export const Report = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('hello'), cluster: z.boolean() }),
  z.strictObject({ op: z.literal('pong'), id: z.int(), nested: z.boolean() }),
  /** Focus is in a document inside this one. */
  z.strictObject({ op: z.literal('nested') }),
  /** A person's own press of a button or finger. */
  z.strictObject({ op: z.literal('pointer') }),
  /** The focus has left this window. */
  z.strictObject({ op: z.literal('blur') }),
  z.strictObject({
    op: z.literal('key'),
    key: text,
    code: text,
    ctrl: z.boolean(),
    alt: z.boolean(),
    shift: z.boolean(),
    meta: z.boolean(),
  }),
]);
export type Report = z.infer<typeof Report>;

/** To the bootstrap; the host is not checked there, it decides everything anyway. */
export type Order =
  | { readonly op: 'ping'; readonly id: number }
  /** The page has brought the focus back: to where it was in here. */
  | { readonly op: 'back' }
  | ({ readonly op: 'keys' } & WantedKeys);

/** What the host binds, as `nameOf` of the bootstrap writes a key. */
export interface WantedKeys {
  /** They type nothing, so they count in any element. */
  readonly combined: readonly string[];
  /** They can type: only while nobody types, and behind nothing that is open. */
  readonly plain: readonly string[];
}
