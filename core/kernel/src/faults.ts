/** Counts what plugins do wrong. Three faults in a minute are one too many. */
const MINUTE = 60_000;
const LIMIT = 3;

export class Faults {
  readonly #times = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts one, and says whether the plugin is to be quarantined. */
  add(plugin: string): boolean {
    const now = this.#now();
    const recent = [...(this.#times.get(plugin) ?? []), now].filter((time) => now - time < MINUTE);
    this.#times.set(plugin, recent);
    return recent.length >= LIMIT;
  }

  count(plugin: string): number {
    return this.#times.get(plugin)?.length ?? 0;
  }

  forget(plugin: string): void {
    this.#times.delete(plugin);
  }
}
