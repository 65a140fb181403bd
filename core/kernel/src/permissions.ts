/**
 * Permissions follow from use, are granted by the composition alone, and can be taken away while the workplace runs. In
 * the page this is a guard rail, not a border.
 */
import { Subject, type Observable } from 'rxjs';
import { FachwerkError } from './error.ts';
import type { InstalledPlugin } from './lock.ts';

/** Hears of each thing that a plugin tried and may not. */
type Tried = (plugin: string, what: string, refusal: FachwerkError) => void;
type End = (refusal: FachwerkError) => void;
interface Held {
  readonly what: string;
  readonly end: End;
}
interface Rights {
  readonly granted: Set<string>;
  readonly used: Set<string>;
  readonly revoked: Set<string>;
  /** What it tried and may not: each is told of once, however often it tries. */
  readonly tried: Set<string>;
  /** What goes on under a permission, and ends with it. */
  readonly held: Map<string, Set<Held>>;
}

export class Permissions {
  readonly #plugins: ReadonlyMap<string, InstalledPlugin>;
  readonly #rights = new Map<string, Rights>();
  readonly #changes = new Subject<void>();
  readonly changes: Observable<void> = this.#changes;
  readonly #tried: Tried;

  constructor(plugins: ReadonlyMap<string, InstalledPlugin>, tried: Tried) {
    this.#plugins = plugins;
    this.#tried = tried;
  }

  has(plugin: string, needs: string): boolean {
    const rights = this.#rights.get(plugin);
    return rights ? rights.granted.has(needs) : (this.#plugins.get(plugin)?.granted.includes(needs) ?? false);
  }

  /** Made when something of a plugin's changes: most of a thousand do nothing on a page. */
  #of(plugin: string): Rights | undefined {
    const known = this.#rights.get(plugin);
    const installed = this.#plugins.get(plugin);
    if (known || !installed) return known;
    const none = { used: new Set<string>(), revoked: new Set<string>(), tried: new Set<string>() };
    const made: Rights = { granted: new Set(installed.granted), ...none, held: new Map() };
    this.#rights.set(plugin, made);
    return made;
  }

  /** Whether it may; takes note of the use. */
  uses(plugin: string, needs: string): boolean {
    if (!this.has(plugin, needs)) return false;
    this.#of(plugin)?.used.add(needs);
    return true;
  }

  /** Takes note of the use of a permission, and of the attempt; what is refused is answered with, not thrown. */
  refused(plugin: string, needs: string | undefined, what: string): FachwerkError | undefined {
    if (needs === undefined || this.uses(plugin, needs)) return undefined;
    const refusal = this.#refusal(plugin, needs, what);
    const tried = this.#of(plugin)?.tried;
    if (tried?.has(what) === false) {
      tried.add(what);
      this.#tried(plugin, what, refusal);
    }
    return refusal;
  }

  /** `end` is called when the permission goes; the answer forgets it, when it ended by itself. */
  hold(plugin: string, needs: string | undefined, what: string, end: End): () => void {
    const held = needs === undefined ? undefined : this.#of(plugin)?.held;
    if (needs === undefined || !held) return () => {};
    const one = { what, end };
    held.set(needs, (held.get(needs) ?? new Set()).add(one));
    return () => held.get(needs)?.delete(one);
  }

  /** From now on; what runs under it ends. */
  revoke(plugin: string, permission: string): void {
    const rights = this.#of(plugin);
    if (!rights?.granted.delete(permission)) return;
    rights.revoked.add(permission);
    rights.tried.clear();
    const running = [...(rights.held.get(permission) ?? [])];
    rights.held.delete(permission);
    for (const { what, end } of running) end(this.#refusal(plugin, permission, what));
    this.#changes.next();
  }

  /** Gives back what was taken away, never more than the composition granted. */
  restore(plugin: string, permission: string): void {
    const rights = this.#rights.get(plugin);
    if (!rights?.revoked.delete(permission)) return;
    rights.granted.add(permission);
    this.#changes.next();
  }

  of(plugin: string): { readonly granted: string[]; readonly used: string[]; readonly revoked: string[] } {
    const { granted = [] } = this.#plugins.get(plugin) ?? {};
    const { granted: now, used, revoked } = this.#rights.get(plugin) ?? { granted, used: [], revoked: [] };
    return { granted: [...now].toSorted(), used: [...used].toSorted(), revoked: [...revoked].toSorted() };
  }

  #refusal(plugin: string, needs: string, what: string): FachwerkError {
    const revoked = this.#rights.get(plugin)?.revoked.has(needs) ?? false;
    const { granted = [], package: name = plugin } = this.#plugins.get(plugin) ?? {};
    const line = [...new Set([...granted, needs])].toSorted().join(', ');
    const fix = revoked
      ? 'An administrator took it away, and gives it back on the page where extensions are administered.'
      : `In workplace.yaml write at '${name}': grant: [${line}], then run "fachwerk build".`;
    return new FachwerkError('FW2004', `"${plugin}" may not use "${what}": it needs "${needs}". ${fix}`, {
      data: { plugin, needs },
    });
  }
}
