/** Flags, moves, destruction with its delay, undo, and mailboxes, in memory. */
import type { FakeMailStore } from './fake-mail-service.ts';
import type { FakeAccount, StoredMail } from './fake-account.ts';
import { failure } from '../failure.ts';

/** Milliseconds in which a destruction can be called back, as everywhere. */
const DELAY = 10_000;
type Patch = Readonly<Record<string, true | null>>;
type Refusals = Record<string, { type: string; description?: string }>;

export class FakeChanges {
  readonly #of: (id: string) => FakeAccount;
  readonly #undo = new Map<string, () => boolean>();
  #count = 0;

  constructor(of: (id: string) => FakeAccount) {
    this.#of = of;
  }

  members() {
    return {
      set: ({ account, update = {}, destroy = [] }) => this.#set(this.#of(account), update, destroy),
      undo: ({ undo }) => {
        const back = this.#undo.get(undo);
        this.#undo.delete(undo);
        if (!back?.()) throw failure('gone');
      },
      setMailbox: ({ account, ...change }) => setMailbox(this.#of(account), change),
    } satisfies Partial<FakeMailStore>;
  }

  #set(account: FakeAccount, update: Readonly<Record<string, Patch>>, destroy: readonly string[]) {
    const before = new Map<string, StoredMail>();
    const refused: Refusals = {};
    for (const [id, patch] of Object.entries(update)) {
      const mail = account.mails.get(id);
      const type = !mail ? 'notFound' : fitting(account, patch) ? undefined : 'invalidProperties';
      if (!mail || type) refused[id] = { type: type ?? 'notFound' };
      else {
        before.set(id, mail);
        account.mails.set(id, patched(mail, patch));
      }
    }
    const timer = destroy.length > 0 ? this.#destroy(account, destroy) : undefined;
    account.tick();
    const undo = `undo-${(this.#count += 1)}`;
    this.#undo.set(undo, () => takeBack(account, before, destroy, timer));
    return { updated: [...before.keys()], destroyed: [...destroy], refused, undo };
  }

  #destroy(account: FakeAccount, ids: readonly string[]) {
    for (const id of ids) account.hidden.add(id);
    return setTimeout(() => {
      for (const id of ids) {
        account.mails.delete(id);
        account.hidden.delete(id);
      }
      account.tick();
    }, DELAY);
  }
}

const takeBack = (
  account: FakeAccount,
  before: ReadonlyMap<string, StoredMail>,
  destroyed: readonly string[],
  timer: ReturnType<typeof setTimeout> | undefined,
): boolean => {
  if (destroyed.some((id) => !account.mails.has(id))) return false;
  clearTimeout(timer);
  for (const id of destroyed) account.hidden.delete(id);
  for (const [id, mail] of before) account.mails.set(id, mail);
  account.tick();
  return true;
};

const fitting = (account: FakeAccount, patch: Patch): boolean =>
  Object.keys(patch).every((pointer) => {
    const [set, key = ''] = pointer.split('/');
    return set === 'keywords' || (set === 'mailboxIds' && account.boxes.has(key));
  });
export const patched = (mail: StoredMail, patch: Patch): StoredMail => {
  const sets = { keywords: { ...mail.keywords }, mailboxIds: { ...mail.mailboxIds } };
  for (const [pointer, value] of Object.entries(patch)) {
    const [set = '', key = ''] = pointer.split('/');
    if (value) sets[set as keyof typeof sets][key] = true;
    else Reflect.deleteProperty(sets[set as keyof typeof sets], key);
  }
  return { ...mail, ...sets };
};

type Change = Omit<Parameters<FakeMailStore['setMailbox']>[0], 'account'>;
const setMailbox = (account: FakeAccount, { create, update, destroy }: Change): { id?: string } => {
  const boxes = [...account.boxes.values()];
  const taken = (name: string, parent: string | null, but?: string): boolean =>
    boxes.some((box) => box.name === name && box.parentId === parent && box.id !== but);
  const made =
    create && (taken(create.name, create.parentId) ? undefined : account.addBox(create.name, create.parentId));
  if (create && made === undefined) throw failure('alreadyExists');
  const box = update && account.boxes.get(update.id);
  if (update && !box) throw failure('refused', 'notFound');
  if (box) {
    const changed = { ...box, name: update?.name ?? box.name, parentId: update?.parentId ?? box.parentId };
    if (taken(changed.name, changed.parentId, box.id)) throw failure('alreadyExists');
    account.boxes.set(box.id, changed);
  }
  if (destroy) removeBox(account, destroy);
  account.tick();
  return made === undefined ? {} : { id: made };
};
const removeBox = (account: FakeAccount, { id, withMails }: { id: string; withMails: boolean }): void => {
  if ([...account.boxes.values()].some(({ parentId }) => parentId === id)) throw failure('hasChild');
  const inside = [...account.mails.values()].filter(({ mailboxIds }) => mailboxIds[id]);
  if (inside.length > 0 && !withMails) throw failure('hasMails');
  for (const mail of inside) account.mails.delete(mail.id);
  account.boxes.delete(id);
};
