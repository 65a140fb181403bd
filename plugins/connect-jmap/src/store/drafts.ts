/**
 * Drafts, each under a key of ours. A mail cannot be edited, so a save creates the new mail and then destroys the one
 * before: in this order, because a refused creation (a full quota) must not take the last state with it.
 */
import type { Draft } from '@fachwerk/model/mail';
import { hasKey, keyOf, toDraft, toMail } from '../source/draft-mail.ts';
import { isJmapError } from '../source/jmap-error.ts';
import { wait } from '../source/wait.ts';
import type { AccountStore } from './account-store.ts';
import { identityOf } from './identities.ts';
import { Refused, setRefused } from './refused.ts';

export interface Saved {
  /** The mail that holds the newest state. */
  id: string | undefined;
  /** Mails of earlier states that are still to be destroyed. */
  readonly old: Set<string>;
  /** Is all known that the server has under this key? */
  looked: boolean;
  /** The last save or sending; the next one waits for it. */
  busy: Promise<unknown>;
}

export class Drafts {
  readonly #saved = new Map<string, Saved>();

  /** Runs `work` when nothing else is done with this draft. */
  alone<T>(store: AccountStore, key: string, work: (saved: Saved) => Promise<T>): Promise<T> {
    const saved = this.#of(store, key);
    const result = saved.busy.catch(() => undefined).then(() => work(saved));
    saved.busy = result.catch(() => undefined);
    return result;
  }

  save(store: AccountStore, draft: Draft, signal?: AbortSignal): Promise<{ id: string }> {
    if (!store.about.rights.write) throw new Refused('forbidden', 'The account is shared for reading only.');
    return this.alone(store, draft.key, async (saved) => {
      await this.#look(store, draft.key, saved);
      const id = await this.create(store, draft, false, saved, signal);
      await this.supersede(store, saved, id);
      return { id };
    });
  }

  async read(store: AccountStore, by: { key?: string | undefined; id?: string | undefined }) {
    const { id, key } = by.id === undefined ? await this.#byKey(store, by.key ?? '') : { id: by.id, key: by.key };
    const mail = id === undefined ? undefined : await store.source.draft(id);
    if (!mail?.keywords['$draft']) throw new Refused('notFound', 'There is no such draft.');
    const [messageId] = mail.messageId ?? [];
    const found = key ?? this.#known(store, mail.id) ?? (messageId ? keyOf(messageId) : crypto.randomUUID());
    const saved = this.#of(store, found);
    saved.id ??= mail.id;
    return { draft: toDraft(mail, found, await store.identities()), id: mail.id };
  }

  discard(store: AccountStore, key: string): Promise<void> {
    return this.alone(store, key, async (saved) => {
      await this.#look(store, key, saved);
      if (saved.id !== undefined) saved.old.add(saved.id);
      saved.id = undefined;
      await this.clean(store, saved);
    });
  }

  /** Creates the mail, and looks for it before it tries again: an answer may be lost when the deed is done. */
  async create(store: AccountStore, draft: Draft, final: boolean, saved: Saved, signal?: AbortSignal): Promise<string> {
    const mailbox = (await store.mailboxes.withRole('drafts')).id;
    const mail = toMail(draft, { mailbox, identity: await identityOf(store, draft.identity), final });
    try {
      return await this.#create(store, mail, signal);
    } catch (error) {
      // It may have happened: whoever saves next looks for it.
      if (!(error instanceof Refused)) saved.looked = false;
      if (!isJmapError(error, 'FW6001') || signal?.aborted) throw error;
      await wait(error.late ? 2000 : 300, signal);
      const before = new Set([...saved.old, ...(saved.id === undefined ? [] : [saved.id])]);
      const found = (await this.find(store, draft.key)).find((id) => !before.has(id));
      return found ?? this.#create(store, mail, signal);
    }
  }

  async #create(store: AccountStore, mail: Record<string, unknown>, signal?: AbortSignal): Promise<string> {
    const { created, notCreated } = await store.source.set('Email', { create: { draft: mail } }, false, signal);
    const refused = notCreated['draft'];
    if (refused && refused.existingId === null) throw setRefused(refused);
    const id = created['draft']?.id ?? refused?.existingId;
    if (!id) throw new Refused('refused', 'The server did not say what became of the draft.');
    return id;
  }

  /** The mail `id` now holds the draft; the one before goes. */
  async supersede(store: AccountStore, saved: Saved, id: string): Promise<void> {
    if (saved.id !== undefined && saved.id !== id) {
      saved.old.add(saved.id);
      store.overlay.replace(saved.id, id);
    }
    saved.id = id;
    saved.old.delete(id);
    await this.clean(store, saved);
  }

  /** What cannot be destroyed now is at the next save. */
  async clean(store: AccountStore, saved: Saved): Promise<void> {
    const destroy = [...saved.old];
    if (destroy.length > 0) {
      const { destroyed, notDestroyed } = await store.source
        .set('Email', { destroy }, true)
        .catch(() => ({ destroyed: [], notDestroyed: {} }));
      const gone = Object.entries(notDestroyed).flatMap(([id, { type }]) => (type === 'notFound' ? [id] : []));
      for (const id of [...destroyed, ...gone]) saved.old.delete(id);
    }
    await store.feed.sync().catch(() => undefined);
    for (const id of destroy) if (!saved.old.has(id)) store.overlay.restore(id);
  }

  /** Mails of the drafts mailbox under this key, newest first. */
  async find(store: AccountStore, key: string): Promise<readonly string[]> {
    const { id: mailbox } = await store.mailboxes.withRole('drafts');
    const mails = await store.source.messageIds(mailbox);
    return mails.filter(({ messageId }) => messageId?.some((one) => hasKey(one, key))).map(({ id }) => id);
  }

  async #look(store: AccountStore, key: string, saved: Saved): Promise<void> {
    if (saved.looked) return;
    const found = await this.find(store, key);
    saved.id ??= found[0];
    for (const one of found) if (one !== saved.id) saved.old.add(one);
    saved.looked = true;
  }

  async #byKey(store: AccountStore, key: string) {
    const saved = this.#of(store, key);
    await saved.busy;
    await this.#look(store, key, saved);
    return { id: saved.id, key };
  }

  #known(store: AccountStore, id: string): string | undefined {
    for (const [key, saved] of this.#saved)
      if (saved.id === id && key.startsWith(`${store.about.id}\n`)) return key.slice(store.about.id.length + 1);
    return undefined;
  }

  #of(store: AccountStore, key: string): Saved {
    const full = `${store.about.id}\n${key}`;
    const saved = this.#saved.get(full) ?? { id: undefined, old: new Set(), looked: false, busy: Promise.resolve() };
    this.#saved.set(full, saved);
    return saved;
  }
}
