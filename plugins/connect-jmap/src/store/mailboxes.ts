/** The mailboxes of an account with their counts, live. */
import type { Mailbox } from '@fachwerk/model/mail';
import { BehaviorSubject, filter, type Observable } from 'rxjs';
import { isRefused } from '../source/jmap-error.ts';
import type { Source } from '../source/source.ts';
import { Refused } from './refused.ts';

export class Mailboxes {
  readonly #source: Source;
  readonly #list = new BehaviorSubject<readonly Mailbox[] | undefined>(undefined);
  #state: string | undefined;
  #loading: Promise<readonly Mailbox[]> | undefined;
  readonly all: Observable<readonly Mailbox[]> = this.#list.pipe(filter((list) => list !== undefined));

  constructor(source: Source) {
    this.#source = source;
  }

  get known(): readonly Mailbox[] {
    return this.#list.value ?? [];
  }

  get state(): string | undefined {
    return this.#state;
  }

  load(): Promise<readonly Mailbox[]> {
    if (this.#list.value) return Promise.resolve(this.#list.value);
    this.#loading ??= this.#read().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** The mailbox with a role; a store without it cannot do what was asked. */
  async withRole(role: string): Promise<Mailbox> {
    const found = (await this.load()).find((mailbox) => mailbox.role === role);
    if (!found) throw new Refused('refused', `The account has no mailbox with the role ${role}.`, { role });
    return found;
  }

  async #read(): Promise<readonly Mailbox[]> {
    const { state, list } = await this.#source.mailboxes();
    this.#state = state;
    this.#list.next(ordered(list));
    return this.known;
  }

  async refresh(): Promise<void> {
    if (this.#state === undefined) return;
    try {
      const { state, changed, destroyed, more } = await this.#source.mailboxChanges(this.#state);
      if (state === this.#state) return;
      const byId = new Map(this.known.map((mailbox) => [mailbox.id, mailbox]));
      for (const mailbox of changed) byId.set(mailbox.id, mailbox);
      for (const id of destroyed) byId.delete(id);
      this.#state = state;
      this.#list.next(ordered([...byId.values()]));
      if (more) await this.refresh();
    } catch (error) {
      if (!isRefused(error, 'cannotCalculateChanges', 'unknownMethod', 'requestTooLarge')) throw error;
      await this.#read();
    }
  }
}

const ordered = (list: readonly Mailbox[]): Mailbox[] =>
  list.toSorted((a, b) => a.sortOrder - b.sortOrder || a.name.localeCompare(b.name));
