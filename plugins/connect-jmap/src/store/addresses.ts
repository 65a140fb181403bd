/** Addresses for completion, from the mails that this person wrote and got lately. */
import type { Address, EmailSummary } from '@fachwerk/model/mail';
import type { AccountStore } from './account-store.ts';

const MAILS = 200;
const GIVEN = 12;
/** Milliseconds after which the mails are looked through again. */
const FRESH = 120_000;
interface Known {
  readonly address: Address;
  uses: number;
}

export class Addresses {
  readonly #known = new Map<AccountStore, { at: number; book: Promise<readonly Known[]> }>();

  async find(store: AccountStore, wanted: string): Promise<Address[]> {
    const words = wanted.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const book = await this.#book(store);
    const fits = ({ address }: Known): boolean => {
      const parts = `${address.name ?? ''} ${address.email}`.toLocaleLowerCase().split(/[\s.,@<>"()_-]+/);
      const whole = address.email.toLocaleLowerCase();
      return words.every((word) => whole.startsWith(word) || parts.some((part) => part.startsWith(word)));
    };
    return book
      .filter(fits)
      .slice(0, GIVEN)
      .map(({ address }) => address);
  }

  #book(store: AccountStore): Promise<readonly Known[]> {
    const known = this.#known.get(store);
    if (known && Date.now() - known.at < FRESH) return known.book;
    const book = gather(store);
    this.#known.set(store, { at: Date.now(), book });
    book.catch(() => this.#known.delete(store));
    return book;
  }
}

/** Those written to count more than those heard from. */
const gather = async (store: AccountStore): Promise<readonly Known[]> => {
  const sent = (await store.mailboxes.load()).find(({ role }) => role === 'sent');
  const recent = (filter: Record<string, string> | undefined) =>
    store.source.query(
      { filter, sort: [{ property: 'receivedAt', isAscending: false }], collapseThreads: false },
      0,
      MAILS,
      true,
    );
  const [written, all] = await Promise.all([sent ? recent({ inMailbox: sent.id }) : undefined, recent(undefined)]);
  const own = new Set((await store.identities()).map(({ email }) => email.toLowerCase()));
  const book = new Map<string, Known>();
  const add = (addresses: readonly Address[] | null, uses: number): void => {
    for (const address of addresses ?? []) {
      const key = address.email.toLowerCase();
      if (!key || own.has(key)) continue;
      const known = book.get(key) ?? { address, uses: 0 };
      book.set(key, { address: known.address.name ? known.address : address, uses: known.uses + uses });
    }
  };
  const each = (mails: readonly EmailSummary[], uses: number): void => {
    for (const mail of mails) for (const list of [mail.from, mail.to, mail.cc]) add(list, uses);
  };
  each(written?.items ?? [], 3);
  each(all.items, 1);
  return [...book.values()].toSorted((a, b) => b.uses - a.uses);
};
