/**
 * Changes of mails by their reader: shown at once, taken back when refused, undone by their inverse. A destruction has no
 * inverse, so it waits ten seconds, in which `undo` calls it off.
 */
import type { AccountStore } from './account-store.ts';
import { inverse, isPatch, type Change, type Patch } from './overlay.ts';
import { Refused, setRefused, type Log } from './refused.ts';
import { chunk } from '../source/source.ts';
import { wait } from '../source/wait.ts';
import { isJmapError } from '../source/jmap-error.ts';

const DESTROY_DELAY = 10_000;
/** How many changes can be taken back. */
const UNDOABLE = 50;

interface Step {
  readonly store: AccountStore;
  readonly inverse: ReadonlyMap<string, Patch>;
  readonly destruction: Destruction | undefined;
}
interface Destruction {
  readonly store: AccountStore;
  readonly change: Change;
  readonly stop: AbortController;
}
interface Request {
  readonly update?: Readonly<Record<string, Patch>> | undefined;
  readonly destroy?: readonly string[] | undefined;
}
type Refusals = Record<string, { type: string; description?: string }>;

export class Changing {
  readonly #log: Log;
  readonly #steps = new Map<string, Step>();
  readonly #waiting = new Set<Destruction>();
  #count = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  async set(store: AccountStore, { update = {}, destroy = [] }: Request, signal?: AbortSignal) {
    if (!store.about.rights.write) throw new Refused('forbidden', 'The account is shared for reading only.');
    const refused: Refusals = {};
    const updates = new Map(Object.entries(update).filter(([id, patch]) => isPatch(patch) || wrong(refused, id)));
    const undo = updates.size > 0 ? await this.#update(store, updates, refused, signal) : new Map<string, Patch>();
    const destruction = destroy.length > 0 ? this.#destroy(store, destroy) : undefined;
    const token = undo.size > 0 || destruction ? this.#remember({ store, inverse: undo, destruction }) : undefined;
    return {
      updated: [...updates.keys()].filter((id) => !(id in refused)),
      destroyed: [...destroy],
      refused,
      ...(token && { undo: token }),
    };
  }

  async undo(store: AccountStore, token: string, signal?: AbortSignal): Promise<void> {
    const step = this.#steps.get(token);
    if (step?.store !== store) throw new Refused('gone', 'This change cannot be taken back any more.');
    this.#steps.delete(token);
    const { destruction } = step;
    if (destruction && !this.#waiting.delete(destruction))
      throw new Refused('gone', 'The mails are destroyed already.');
    destruction?.stop.abort();
    if (destruction) store.overlay.remove(destruction.change);
    if (step.inverse.size === 0) return;
    const refused: Refusals = {};
    await this.#update(store, step.inverse, refused, signal);
    const [first] = Object.values(refused);
    if (first) throw new Refused('refused', first.description ?? first.type, { refused });
  }

  /** Leaving does what is still waiting. */
  async end(): Promise<void> {
    await Promise.all([...this.#waiting].map((one) => this.#carryOut(one)));
  }

  #remember(step: Step): string {
    const token = `undo-${(this.#count += 1)}`;
    this.#steps.set(token, step);
    const [oldest] = this.#steps.keys();
    if (this.#steps.size > UNDOABLE && oldest) this.#steps.delete(oldest);
    return token;
  }

  /** Gives the patches that take it back. */
  async #update(store: AccountStore, updates: ReadonlyMap<string, Patch>, refused: Refusals, signal?: AbortSignal) {
    const change: Change = { updates: new Map(updates), destroys: new Set() };
    store.overlay.add(change);
    try {
      await store.mails.ensure([...updates.keys()], signal);
      const undo = new Map(
        [...updates].flatMap(([id, patch]) => {
          const mail = store.mails.get(id);
          const back = mail && inverse(mail, patch);
          return back && Object.keys(back).length > 0 ? [[id, back] as const] : [];
        }),
      );
      for (const [id, reason] of await this.#send(store, updates, signal)) {
        refused[id] = reason;
        undo.delete(id);
      }
      store.overlay.forget(change, Object.keys(refused));
      this.#settle(store, change);
      return undo;
    } catch (error) {
      store.overlay.remove(change);
      throw error;
    }
  }

  async #send(store: AccountStore, updates: ReadonlyMap<string, Patch>, signal?: AbortSignal) {
    const { limits } = await store.source.client.session(signal);
    const refused: [string, Refusals[string]][] = [];
    for (const part of chunk([...updates], limits.maxObjectsInSet)) {
      // A patch may be carried out twice without harm.
      const done = await store.source.set('Email', { update: Object.fromEntries(part) }, true, signal);
      for (const [id, error] of Object.entries(done.notUpdated))
        refused.push([id, { type: error.type, ...(error.description !== null && { description: error.description }) }]);
    }
    return refused;
  }

  /** The overlay stays until the lists are known that the server now has: no row comes back for a moment. */
  #settle(store: AccountStore, change: Change): void {
    store.feed.sync().then(
      () => store.overlay.remove(change),
      () => {
        for (const [id, patch] of change.updates) store.mails.patch(id, patch);
        store.overlay.remove(change);
      },
    );
  }

  #destroy(store: AccountStore, ids: readonly string[]): Destruction {
    const change: Change = { updates: new Map(), destroys: new Set(ids) };
    const destruction: Destruction = { store, change, stop: new AbortController() };
    store.overlay.add(change);
    this.#waiting.add(destruction);
    wait(DESTROY_DELAY, destruction.stop.signal).then(
      () => this.#carryOut(destruction),
      () => undefined,
    );
    return destruction;
  }

  async #carryOut(destruction: Destruction): Promise<void> {
    if (!this.#waiting.delete(destruction)) return;
    destruction.stop.abort();
    const { store, change } = destruction;
    try {
      const { limits } = await store.source.client.session();
      for (const destroy of chunk([...change.destroys], limits.maxObjectsInSet)) {
        // A mail that is gone already is no failure.
        const { notDestroyed } = await store.source.set('Email', { destroy }, true);
        const failed = Object.entries(notDestroyed).filter(([, { type }]) => type !== 'notFound');
        store.overlay.forget(
          change,
          failed.map(([id]) => id),
        );
        for (const [, error] of failed) this.#log('warn', setRefused(error).message, { type: error.type });
      }
    } catch (error) {
      if (!isJmapError(error)) throw error;
      this.#log('warn', error.message, { code: error.code });
      store.overlay.remove(change);
    }
    this.#settle(store, change);
  }
}

const wrong = (refused: Refusals, id: string): boolean => {
  refused[id] = { type: 'invalidPatch', description: 'Only keywords and mailboxIds can be patched.' };
  return false;
};
