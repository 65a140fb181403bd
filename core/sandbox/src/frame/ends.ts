/** Frame side: what the plugin took with `own`, given back in reverse when the host says that it is over. */
type End = Disposable | AsyncDisposable | (() => void | Promise<void>);

export class Ends {
  readonly #abort = new AbortController();
  readonly #owned: End[] = [];
  readonly signal = this.#abort.signal;

  own<T extends End>(thing: T): T {
    this.#owned.push(thing);
    return thing;
  }

  /** Rejects with the first error, after everything else has been given back too. */
  async run(): Promise<void> {
    this.#abort.abort();
    const errors: unknown[] = [];
    for (const thing of this.#owned.splice(0).toReversed()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- in reverse order, one after the other
        await endOf(thing);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

const endOf = (thing: End): unknown => {
  if (typeof thing === 'function') return thing();
  return Symbol.asyncDispose in thing ? thing[Symbol.asyncDispose]() : thing[Symbol.dispose]();
};
