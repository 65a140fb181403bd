import type { InstalledPlugin } from './lock.ts';

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
  readonly #plugins: readonly InstalledPlugin[];

  constructor(plugins: readonly InstalledPlugin[]) {
    this.#plugins = plugins;
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
    const owner = this.#plugins.find(({ entry, views }) => entry === address || isOneOf(views, address));
    if (owner) this.#note(owner.id, { loadMs: Math.max(since(began), this.of(owner.id).loadMs ?? 0) });
    return module;
  }

  #note(plugin: string, part: Measured): void {
    this.#of.set(plugin, { ...this.of(plugin), ...part });
  }
}

/** Without a copy, because a load looks at every plugin. */
const isOneOf = (views: Readonly<Record<string, string>>, address: string): boolean => {
  for (const view in views) if (views[view] === address) return true;
  return false;
};
const since = (began: number): number => Math.round((performance.now() - began) * 10) / 10;
