import type { Provided } from '@fachwerk/sdk';
import type { ChangeMails } from './contract.ts';
import { failureText, passOn } from './failure.ts';
import type { Context, Uses } from './uses.ts';

async function offer(uses: Uses, ctx: Context, account: string, done: string, undo: string | undefined): Promise<void> {
  if (undo === undefined) return void (await uses.ui.toast({ text: done, tone: 'success' }));
  if ((await uses.ui.toast({ text: done, action: ctx.text('undo'), duration: 10_000 })) !== 'action') return;
  try {
    await uses.store.undo({ account, undo });
  } catch (error) {
    await uses.ui.toast({ text: failureText(ctx.text, error), tone: 'error' });
  }
}

/** Its toast outlives the list, so that what was done can be taken back from anywhere. */
export const changing =
  (uses: Uses, ctx: Context): Provided<typeof ChangeMails> =>
  async ({ account, update, destroy, done }, { failure, signal }) => {
    try {
      const change = { account, ...(update && { update }), ...(destroy && { destroy }) };
      const { updated, destroyed, refused, undo } = await uses.store.set(change, { signal });
      const n = Object.keys(refused).length;
      const said =
        n > 0
          ? uses.ui.toast({ text: ctx.text('some-refused', { n }), tone: 'error' })
          : done !== undefined && offer(uses, ctx, account, done, undo);
      Promise.resolve(said).catch((error: unknown) => ctx.log('warn', 'The toast after a change failed.', { error }));
      return { changed: [...updated, ...destroyed], refused: n, ...(undo !== undefined && { undo }) };
    } catch (error) {
      throw passOn(error, failure);
    }
  };
