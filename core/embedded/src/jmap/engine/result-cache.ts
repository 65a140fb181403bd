const KEPT = 40;

/** Whole results by question and state: the next page of a list costs nothing. */
export class ResultCache {
  readonly #results = new Map<string, string[]>();

  /** After a commit that failed: the states that were told inside it come again, with other contents. */
  clear(): void {
    this.#results.clear();
  }

  remember(question: string, find: () => string[]): string[] {
    const known = this.#results.get(question);
    if (known) return known;
    const found = find();
    const oldest = this.#results.size >= KEPT ? this.#results.keys().next().value : undefined;
    if (oldest !== undefined) this.#results.delete(oldest);
    this.#results.set(question, found);
    return found;
  }
}
