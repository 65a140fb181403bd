import type { Host, HostLock } from '@fachwerk/kernel';
import { shellId } from '../appearance/appearance-keeper.ts';

/** What administrators took out of service, as the gateway says it at page load and whenever it changes. */
export interface SwitchState {
  readonly disabled?: readonly string[];
  readonly revoked?: Readonly<Record<string, readonly string[]>>;
  /** Plugins that a revocation names: the one version that may still run, or null. */
  readonly blocked?: Readonly<Record<string, string | null>>;
  /** To be restarted now; in a message alone. */
  readonly restarted?: string;
}

type Switched = Pick<Host, 'disable' | 'enable' | 'revoke' | 'restore' | 'restart'>;

/** Puts into force on this page what the gateway says, as the difference to what it said before. */
export class PluginSwitches {
  readonly #host: Switched;
  /** Their versions on this page, which may be older than what the gateway serves by now. */
  readonly #installed: ReadonlyMap<string, string>;
  #disabled: ReadonlySet<string> = new Set();
  #revoked: ReadonlySet<string> = new Set();

  constructor(host: Switched, lock: HostLock) {
    this.#host = host;
    // The shell is what shows why something is gone.
    const others = lock.plugins.filter(({ id }) => id !== shellId);
    this.#installed = new Map(others.map(({ id, version }) => [id, version]));
  }

  apply({ disabled = [], revoked = {}, blocked = {}, restarted }: SwitchState): void {
    const old = Object.keys(blocked).filter((id) => this.#installed.get(id) !== blocked[id]);
    this.#disable(new Set([...disabled, ...old].filter((id) => this.#installed.has(id))));
    const rights = Object.entries(revoked).flatMap(([plugin, all]) => all.map((one) => pair(plugin, one)));
    this.#revoke(new Set(rights));
    if (restarted !== undefined && this.#installed.has(restarted)) void this.#host.restart(restarted);
  }

  #disable(disabled: ReadonlySet<string>): void {
    for (const id of disabled) if (!this.#disabled.has(id)) void this.#host.disable(id);
    for (const id of this.#disabled) if (!disabled.has(id)) this.#host.enable(id);
    this.#disabled = disabled;
  }

  #revoke(revoked: ReadonlySet<string>): void {
    for (const right of revoked) if (!this.#revoked.has(right)) this.#host.revoke(...parts(right));
    for (const right of this.#revoked) if (!revoked.has(right)) this.#host.restore(...parts(right));
    this.#revoked = revoked;
  }
}

const pair = (plugin: string, permission: string): string => `${plugin} ${permission}`;
const parts = (right: string): [string, string] => {
  const at = right.indexOf(' ');
  return [right.slice(0, at), right.slice(at + 1)];
};

/** From a message of the gateway; anything else switches nothing. */
export function readSwitches(data: unknown): SwitchState | undefined {
  const isState = typeof data === 'object' && data !== null && 'disabled' in data && Array.isArray(data.disabled);
  return isState ? (data as SwitchState) : undefined;
}
