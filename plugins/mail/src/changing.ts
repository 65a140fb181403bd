/** Changes of mails whose toast outlives the list, so that what was done can be taken back from anywhere. */
import type { Provided } from '@fachwerk/sdk';
import type { ChangeMails, UndoChange } from './contract.ts';
import { failureText, isAbort, passOn } from './failure.ts';
import type { Context, Uses } from './uses.ts';

export class Changing {
  readonly #uses: Uses;
  readonly #ctx: Context;
  /** Ends the toast of a change that was taken back otherwise. */
  readonly #toasts = new Map<string, AbortController>();

  constructor(uses: Uses, ctx: Context) {
    this.#uses = uses;
    this.#ctx = ctx;
  }

  readonly change: Provided<typeof ChangeMails> = async ({ account, update, destroy, done }, { failure, signal }) => {
    const change = { account, ...(update && { update }), ...(destroy && { destroy }) };
    try {
      const { updated, destroyed, refused, undo } = await this.#uses.store.set(change, { signal });
      const n = Object.keys(refused).length;
      if (n > 0) void this.#say({ text: this.#ctx.text('some-refused', { n }), tone: 'error' });
      else if (done !== undefined) void this.#offer(account, done, undo);
      return { changed: [...updated, ...destroyed], refused: n, ...(undo !== undefined && { undo }) };
    } catch (error) {
      throw passOn(error, failure);
    }
  };

  readonly undo: Provided<typeof UndoChange> = async ({ account, undo }, { failure, signal }) => {
    this.#toasts.get(undo)?.abort();
    try {
      await this.#uses.store.undo({ account, undo }, { signal });
    } catch (error) {
      throw passOn(error, failure);
    }
  };

  async #offer(account: string, text: string, undo: string | undefined): Promise<void> {
    if (undo === undefined) return void (await this.#say({ text, tone: 'success' }));
    const shown = new AbortController();
    this.#toasts.set(undo, shown);
    const answer = await this.#say({ text, action: this.#ctx.text('undo'), duration: 10_000 }, shown.signal);
    this.#toasts.delete(undo);
    if (answer !== 'action') return;
    try {
      await this.#uses.store.undo({ account, undo });
    } catch (error) {
      await this.#say({ text: failureText(this.#ctx.text, error), tone: 'error' });
    }
  }

  /** A toast that cannot be shown is no reason to fail what it tells of. */
  async #say(toast: Parameters<Uses['ui']['toast']>[0], signal?: AbortSignal): Promise<'action' | 'gone'> {
    try {
      return await this.#uses.ui.toast(toast, signal ? { signal } : {});
    } catch (error) {
      if (!isAbort(error)) this.#ctx.log('warn', 'A toast failed.', { error });
      return 'gone';
    }
  }
}
