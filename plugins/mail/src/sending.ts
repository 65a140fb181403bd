import type { Draft } from '@fachwerk/model/mail';
import { failed, type Provided } from '@fachwerk/sdk';
import { MailStore } from '@fachwerk/model/mail';
import { writePath } from './address.ts';
import { beginDraft } from './begin-draft.ts';
import type { SendDraft } from './contract.ts';
import { failureText, passOn } from './failure.ts';
import type { Context, Uses } from './uses.ts';

interface Sent {
  readonly account: string;
  readonly draft: Draft;
  readonly submission: string;
  readonly until: string | undefined;
}

/** Takes it back and opens the composer on it again. */
async function takeBack(uses: Uses, ctx: Context, { account, draft, submission }: Sent): Promise<void> {
  try {
    await uses.store.unsend({ account, submission });
    await beginDraft(uses, account, draft, false);
  } catch (error) {
    const tooLate = failed(error, MailStore, 'tooLate');
    if (!tooLate) ctx.log('warn', 'A mail could not be taken back.', { error });
    await uses.ui.toast({ text: failureText(ctx.text, error), tone: 'error' });
  }
}

async function offer(uses: Uses, ctx: Context, sent: Sent): Promise<void> {
  const left = sent.until === undefined ? 0 : Date.parse(sent.until) - Date.now();
  const toast = { text: ctx.text('sent'), tone: 'success' } as const;
  if (left <= 0) await uses.ui.toast(toast);
  else if ((await uses.ui.toast({ ...toast, action: ctx.text('undo'), duration: Math.round(left) })) === 'action') {
    await takeBack(uses, ctx, sent);
  }
}

/** Its toast outlives the composer, because the command belongs to the plugin and not to the view that called it. */
export const sending =
  (uses: Uses, ctx: Context): Provided<typeof SendDraft> =>
  async ({ account, draft }, { failure, signal }) => {
    try {
      const delay = ctx.settings.value.undoSend;
      const { submission, until } = await uses.store.send({ account, draft, delay }, { signal });
      offer(uses, ctx, { account, draft, submission, until }).catch((error: unknown) =>
        ctx.log('warn', 'The toast after sending failed.', { error }),
      );
    } catch (error) {
      throw passOn(error, failure);
    }
  };

/** A mail that was held back for a while and could not be sent after all: said at once, wherever one is. */
export function tellUnsent({ sendFailed, ui, navigation }: Uses, ctx: Context): void {
  sendFailed?.subscribe(({ data: { account, key, subject, code } }) => {
    const text = ctx.text('not-sent-later', { subject, why: failureText(ctx.text, { code }) });
    const open = async (): Promise<void> => {
      const answer = await ui.toast({ text, action: ctx.text('resume'), tone: 'error', duration: 15_000 });
      if (answer === 'action') await navigation.open({ path: writePath(account, key) });
    };
    open().catch((error: unknown) => ctx.log('warn', 'The toast of an unsent mail failed.', { error }));
  });
}
