/** Drafts that the server does not have yet, in this browser: they outlive a reload, a crash and an expired session. */
import type { Draft } from '@fachwerk/model/mail';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export interface KeptDraft {
  /** Whose it is: several people may use one browser. */
  readonly person: string;
  readonly account: string;
  readonly key: string;
  readonly draft: Draft;
  /** When it was last written, in milliseconds. */
  readonly changed: number;
  /** Made by a program (a reply with its quote) and not yet touched by the person. */
  readonly untouched: boolean;
}
interface Schema extends DBSchema {
  drafts: { key: [person: string, key: string]; value: KeptDraft };
}

export class DraftVault {
  #person: string;
  #name: string;
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(person: string, name = 'fachwerk.mail') {
    this.#person = person;
    this.#name = name;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(this.#name, 1, {
      upgrade: (database) => void database.createObjectStore('drafts', { keyPath: ['person', 'key'] }),
      // Sign-out deletes the database; an open connection would make it wait.
      blocking: () => void this.close(),
      terminated: () => (this.#database = undefined),
    });
    return this.#database;
  }

  async put(account: string, draft: Draft, untouched = false): Promise<void> {
    const database = await this.#open();
    const { key } = draft;
    await database.put('drafts', { person: this.#person, account, key, draft, changed: Date.now(), untouched });
  }

  async get(key: string): Promise<KeptDraft | undefined> {
    return (await this.#open()).get('drafts', [this.#person, key]);
  }

  async remove(key: string): Promise<void> {
    await (await this.#open()).delete('drafts', [this.#person, key]);
  }

  /** This person's, newest first. */
  async list(): Promise<KeptDraft[]> {
    const range = IDBKeyRange.bound([this.#person, ''], [this.#person, '￿']);
    const drafts = await (await this.#open()).getAll('drafts', range);
    return drafts.toSorted((a, b) => b.changed - a.changed);
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = undefined;
    (await database)?.close();
  }
}
