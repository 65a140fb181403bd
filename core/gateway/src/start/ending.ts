type Step = () => unknown;

/** What is undone at the end, last first. Running it twice waits for the first run. */
export class Ending {
  #steps: Step[] = [];
  #run: Promise<void> | undefined;

  add(step: Step): Step {
    this.#steps.push(step);
    return step;
  }

  remove(step: Step): void {
    this.#steps = this.#steps.filter((other) => other !== step);
  }

  run(): Promise<void> {
    this.#run ??= this.#all();
    return this.#run;
  }

  /** A step that fails does not keep the others from being undone. */
  async #all(): Promise<void> {
    const failed: unknown[] = [];
    for (const step of this.#steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, 'Not everything could be ended');
  }
}
