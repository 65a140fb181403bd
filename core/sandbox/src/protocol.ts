/**
 * Every message that crosses the border of a frame, on the port of the plugin. Each side checks what it receives;
 * checking one's own again proves nothing.
 *
 * `call`, `open` and `item` cost a credit each, and 64 may be without their return at a time: an `answer` or `refuse`, an
 * `opened`, a `taken`.
 */
import * as z from 'zod/mini';

// zod would otherwise try `new Function`, which the policies refuse and report.
z.config({ jitless: true });

/** Messages without return that one side may have under way. */
export const CREDIT = 64;

const id = z.int().check(z.nonnegative());
const target = z.string().check(z.maxLength(200));
const v = z.literal(1);
const failure = {
  code: z.string().check(z.maxLength(200)),
  message: z.string(),
  data: z.optional(z.unknown()),
};

export const Message = z.discriminatedUnion('op', [
  z.strictObject({ v, op: z.literal('call'), id, target, input: z.unknown() }),
  z.strictObject({ v, op: z.literal('answer'), id, value: z.unknown() }),
  z.strictObject({ v, op: z.literal('refuse'), id, ...failure }),
  z.strictObject({ v, op: z.literal('cancel'), id }),
  z.strictObject({ v, op: z.literal('open'), id, target, input: z.unknown() }),
  z.strictObject({ v, op: z.literal('opened'), id }),
  z.strictObject({ v, op: z.literal('item'), id, value: z.unknown() }),
  z.strictObject({ v, op: z.literal('taken'), id }),
  z.strictObject({ v, op: z.literal('done'), id }),
  z.strictObject({ v, op: z.literal('fail'), id, ...failure }),
  z.strictObject({ v, op: z.literal('close'), id }),
]);
export type Message = z.infer<typeof Message>;
export type Sent = Message extends infer M ? (M extends Message ? Omit<M, 'v'> : never) : never;

export const read = (data: unknown): Message | undefined => {
  const result = Message.safeParse(data);
  return result.success ? result.data : undefined;
};
