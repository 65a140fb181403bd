/** What a host knows of each plugin beside its phase: how long its modules and its start took, and what went wrong last. */
export interface LastFault {
  readonly code: string;
  /** Where: `start`, `view mail`, `call mail.store@1 set`. */
  readonly where: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}
/** Times in milliseconds, rounded to a tenth. */
export interface Measured {
  /** Until the slowest of its modules was there. */
  readonly loadMs?: number;
  /** Until its `start` had given what it provides. */
  readonly startMs?: number;
  readonly lastFault?: LastFault;
}

export class Measurements {
  readonly #of = new Map<string, Measured>();
  /** Owners of modules, by address. */
  readonly #owners = new Map<string, string>();

  constructor(plugins: Iterable<{ id: string; entry: string; views: Readonly<Record<string, string>> }>) {
    for (const { id, entry, views } of plugins) {
      for (const address of [entry, ...Object.values(views)]) this.#owners.set(address, id);
    }
  }

  of(plugin: string): Measured {
    return this.#of.get(plugin) ?? {};
  }

  fault(plugin: string, code: string, where: string): void {
    this.#note(plugin, { lastFault: { code, where, time: Date.now() } });
  }

  async start<T>(plugin: string, run: () => T | Promise<T>): Promise<T> {
    const began = performance.now();
    const given = await run();
    this.#note(plugin, { startMs: since(began) });
    return given;
  }

  async load(address: string, load: (address: string) => Promise<unknown>): Promise<unknown> {
    const began = performance.now();
    const module = await load(address);
    const plugin = this.#owners.get(address);
    if (plugin !== undefined) {
      this.#note(plugin, { loadMs: Math.max(since(began), this.of(plugin).loadMs ?? 0) });
    }
    return module;
  }

  #note(plugin: string, part: Measured): void {
    this.#of.set(plugin, { ...this.of(plugin), ...part });
  }
}

const since = (began: number): number => Math.round((performance.now() - began) * 10) / 10;
