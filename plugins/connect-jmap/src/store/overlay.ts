/** Changes under way, laid over what the server said last. */
import type { EmailSummary, Filter } from '@fachwerk/model/mail';
import { Subject } from 'rxjs';

export type Patch = Readonly<Record<string, true | null>>;
export interface Change {
  readonly updates: Map<string, Patch>;
  readonly destroys: Set<string>;
}

/** The mail after a patch (RFC 8620 §5.3) of its keywords and mailboxes. */
export const patched = <M extends Pick<EmailSummary, 'keywords' | 'mailboxIds'>>(mail: M, patch: Patch): M => {
  const sets = { keywords: { ...mail.keywords }, mailboxIds: { ...mail.mailboxIds } };
  for (const [pointer, value] of Object.entries(patch)) {
    const slash = pointer.indexOf('/');
    const set = sets[pointer.slice(0, slash) as keyof typeof sets];
    const key = unescape(pointer.slice(slash + 1));
    if (value) set[key] = true;
    else Reflect.deleteProperty(set, key);
  }
  return { ...mail, ...sets };
};
/** What takes the patch back. */
export const inverse = (mail: Pick<EmailSummary, 'keywords' | 'mailboxIds'>, patch: Patch): Patch =>
  Object.fromEntries(
    Object.keys(patch).flatMap((pointer) => {
      const slash = pointer.indexOf('/');
      const set = mail[pointer.slice(0, slash) as 'keywords' | 'mailboxIds'];
      const before = set[unescape(pointer.slice(slash + 1))] ?? null;
      return before === patch[pointer] ? [] : [[pointer, before] as const];
    }),
  );
export const isPatch = (patch: Patch): boolean =>
  Object.entries(patch).every(
    ([pointer, value]) => /^(keywords|mailboxIds)\/[^/]+$/.test(pointer) && (value === true || value === null),
  );
const unescape = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

export class Overlay {
  readonly #changes = new Set<Change>();
  /** A draft's old mail, by the mail that took its place: two rows are never shown for one draft. */
  readonly #replaced = new Map<string, string>();
  readonly changed = new Subject<void>();

  add(change: Change): void {
    this.#changes.add(change);
    this.changed.next();
  }

  remove(change: Change): void {
    if (this.#changes.delete(change)) this.changed.next();
  }

  /** Takes back the part of a change that the server refused. */
  forget(change: Change, ids: readonly string[]): void {
    for (const id of ids) {
      change.updates.delete(id);
      change.destroys.delete(id);
    }
    if (ids.length > 0) this.changed.next();
  }

  replace(old: string, by: string): void {
    this.#replaced.set(old, by);
  }

  restore(old: string): void {
    this.#replaced.delete(old);
  }

  /** As it will be; undefined when it will be gone. */
  over<M extends Pick<EmailSummary, 'id' | 'keywords' | 'mailboxIds'>>(mail: M): M | undefined {
    let result = mail;
    for (const change of this.#changes) {
      if (change.destroys.has(mail.id)) return undefined;
      const patch = change.updates.get(mail.id);
      if (patch) result = patched(result, patch);
    }
    return result;
  }

  /** The rows of a window. Rows go at once when they leave the mailbox; nothing is put in by guess. */
  rows(mails: readonly EmailSummary[], filter: Filter | undefined): EmailSummary[] {
    const there = new Set(mails.map(({ id }) => id));
    return mails.flatMap((mail) => {
      const by = this.#replaced.get(mail.id);
      const row = by !== undefined && there.has(by) ? undefined : this.over(mail);
      return row && (row === mail || stays(mail, row, filter)) ? [row] : [];
    });
  }
}

const stays = (before: EmailSummary, after: EmailSummary, filter: Filter | undefined): boolean => {
  const inside = ({ mailboxIds }: EmailSummary): boolean => {
    if (filter?.inMailbox !== undefined && !mailboxIds[filter.inMailbox]) return false;
    const other = filter?.inMailboxOtherThan;
    return other === undefined || Object.keys(mailboxIds).some((id) => !other.includes(id));
  };
  return inside(after) || !inside(before);
};
