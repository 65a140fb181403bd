import type { DatabaseSync } from 'node:sqlite';
import { GatewayError } from '../gateway-error.ts';

/** What administrators took out of service, for every browser. */
export interface SwitchState {
  readonly disabled: readonly string[];
  /** Permissions that were taken away, by plugin. `backend` stands for its own servers. */
  readonly revoked: Readonly<Record<string, readonly string[]>>;
  /** Plugins that a revocation names: the one version that may still run, or null. A page may be older than the lock. */
  readonly blocked?: Readonly<Record<string, string | null>>;
}
/** A plugin that a revocation names. */
export interface Blocked {
  /** The version of the lock, when it is not revoked. */
  readonly fine?: string;
  readonly reason: string;
}
export type Switch =
  | { readonly action: 'disable' | 'enable'; readonly plugin: string }
  | { readonly action: 'revoke' | 'restore'; readonly plugin: string; readonly permission: string };

/** Stands in the table where a whole plugin is meant. */
const whole = '';

/** Kept in the database, so that a restart forgets nothing. */
export class PluginSwitches {
  readonly #database: DatabaseSync;
  readonly #heard = new Set<() => void>();
  readonly #reached = new Map<string, { count: number; last: number }>();
  #blocked: ReadonlyMap<string, Blocked> = new Map();
  #state: SwitchState;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#state = this.#read();
  }

  get state(): SwitchState {
    return this.#state;
  }

  set(change: Switch): void {
    const off = change.action === 'disable' || change.action === 'revoke';
    const permission = 'permission' in change ? change.permission : whole;
    if (off) {
      this.#database
        .prepare('INSERT INTO plugin_switch (plugin, permission, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
        .run(change.plugin, permission, Date.now());
    } else {
      this.#database
        .prepare('DELETE FROM plugin_switch WHERE plugin = ? AND permission = ?')
        .run(change.plugin, permission);
    }
    this.#changed();
  }

  /** What is revoked, whatever administrators switch. */
  block(blocked: ReadonlyMap<string, Blocked>): void {
    this.#blocked = blocked;
    this.#changed();
  }

  /** Why the version of the lock is revoked, or nothing. */
  revocation(plugin: string): string | undefined {
    const found = this.#blocked.get(plugin);
    return found?.fine === undefined ? found?.reason : undefined;
  }

  /** Why a plugin may not reach a backend of its own, or nothing. */
  refuses(plugin: string): GatewayError | undefined {
    if (this.revocation(plugin) !== undefined) return new GatewayError('FW5615', plugin);
    if (this.#state.disabled.includes(plugin)) return new GatewayError('FW5610', plugin);
    const revoked = Object.hasOwn(this.#state.revoked, plugin) ? this.#state.revoked[plugin] : [];
    return revoked?.includes('backend') ? new GatewayError('FW5611', plugin) : undefined;
  }

  /** A plugin reaches a server of its own. */
  reach(plugin: string): void {
    const { count } = this.#reached.get(plugin) ?? { count: 0 };
    this.#reached.set(plugin, { count: count + 1, last: Date.now() });
  }

  /** How often, since this process began. */
  reached(plugin: string): { readonly count: number; readonly last: number } | undefined {
    return this.#reached.get(plugin);
  }

  onChange(tell: () => void): () => void {
    this.#heard.add(tell);
    return () => this.#heard.delete(tell);
  }

  #changed(): void {
    this.#state = this.#read();
    for (const tell of this.#heard) tell();
  }

  #read(): SwitchState {
    const rows = this.#database
      .prepare('SELECT plugin, permission FROM plugin_switch ORDER BY plugin, permission')
      .all();
    const disabled: string[] = [];
    const revoked = new Map<string, string[]>();
    for (const row of rows) {
      const [plugin, permission] = [String(row['plugin']), String(row['permission'])];
      if (permission === whole) disabled.push(plugin);
      else revoked.set(plugin, [...(revoked.get(plugin) ?? []), permission]);
    }
    const blocked = [...this.#blocked].map(([id, { fine }]) => [id, fine ?? null] as const);
    return {
      disabled,
      revoked: Object.fromEntries(revoked),
      ...(blocked.length > 0 && { blocked: Object.fromEntries(blocked) }),
    };
  }
}
