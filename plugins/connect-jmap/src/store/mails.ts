/** What is known of an account's mails, as the server said it last. */
import type { EmailSummary } from '@fachwerk/model/mail';
import type { Source } from '../source/source.ts';
import { patched, type Patch } from './overlay.ts';

/** Beyond this the longest unused are forgotten, those of watched windows excepted. */
const KEPT = 3000;

export class Mails {
  readonly #source: Source;
  readonly #known = new Map<string, EmailSummary>();

  constructor(source: Source) {
    this.#source = source;
  }

  get(id: string): EmailSummary | undefined {
    return this.#known.get(id);
  }

  put(mails: readonly EmailSummary[]): void {
    for (const mail of mails) {
      const known = this.#known.get(mail.id);
      // Deleted first: a map's order then is the order of use.
      this.#known.delete(mail.id);
      // The same object for as long as nothing changed, so that nothing is drawn again.
      this.#known.set(mail.id, known && JSON.stringify(known) === JSON.stringify(mail) ? known : mail);
    }
  }

  /** Takes what is known already, not what is new. */
  update(mails: readonly EmailSummary[]): void {
    this.put(mails.filter(({ id }) => this.#known.has(id)));
  }

  patch(id: string, patch: Patch): void {
    const mail = this.#known.get(id);
    if (mail) this.#known.set(id, patched(mail, patch));
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.#known.delete(id);
  }

  clear(): void {
    this.#known.clear();
  }

  async ensure(ids: readonly string[], signal?: AbortSignal): Promise<void> {
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length > 0) this.put(await this.#source.summaries(missing, signal));
  }

  trim(watched: ReadonlySet<string>): void {
    for (const id of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      if (!watched.has(id)) this.#known.delete(id);
    }
  }
}
