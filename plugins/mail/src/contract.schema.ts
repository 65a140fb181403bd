/** Commands of the mail plugin's own: what they begin goes on when the view that called them is gone. */
import { Draft } from '@fachwerk/model/mail/schema';
import { command, nothing, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const errors = [
  'accountNotFound',
  'forbidden',
  'overQuota',
  'tooLarge',
  'unreachable',
  'signedOut',
  'refused',
] as const;

export const mailPlugin = shapes({
  /** Shows the mail; the last one shown, or the inbox. */
  'fachwerk.mail.show@1': command(z.object({}), nothing()),
  /** Goes on with a draft. */
  'fachwerk.mail.resume@1': command(z.object({ account: z.string(), key: z.string() }), nothing()),
  /** Sends a draft and offers to take it back as long as that is possible. */
  'fachwerk.mail.send@1': command(z.object({ account: z.string(), draft: Draft }), nothing(), {
    needs: 'mail.write',
    errors: [...errors, 'invalidRecipients', 'noRecipients', 'unclear'],
    timeout: 60_000,
  }),
  /** Changes mails, says what was done and offers to take it back. */
  'fachwerk.mail.change@1': command(
    z.object({
      account: z.string(),
      update: z.record(z.string(), z.record(z.string(), z.literal(true).nullable())).optional(),
      destroy: z.array(z.string()).optional(),
      /** What was done, in the person's language. Without it nothing is said and only `z` takes it back. */
      done: z.string().optional(),
    }),
    z.object({ changed: z.array(z.string()), refused: z.int(), undo: z.string().optional() }),
    { needs: 'mail.write', errors, timeout: 60_000 },
  ),
  /** Takes a change back; its toast goes. */
  'fachwerk.mail.undo@1': command(z.object({ account: z.string(), undo: z.string() }), nothing(), {
    needs: 'mail.write',
    errors: [...errors, 'gone'],
  }),
});
