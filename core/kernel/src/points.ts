/** Points and who fills them: entries are data until somebody runs or mounts one. */
import type { Observable } from 'rxjs';
import type { Contribution, When } from './api/manifest.ts';
import type { Entry, NamedThings } from './api/plugin.ts';
import type { Id } from './api/shapes.ts';
import type { Core } from './core.ts';
import { FachwerkError } from './error.ts';
import type { InstalledPlugin } from './lock.ts';
import { Owned } from './owned.ts';
import type { Scope } from './scope.ts';

interface Found {
  readonly plugin: InstalledPlugin;
  readonly entry: Contribution;
}
type Entries = readonly Entry<unknown, unknown, 'optional', 'optional'>[];
type Mounts = (plugin: InstalledPlugin, view: string) => NonNullable<Entries[number]['mount']>;

export class Points {
  readonly #core: Core;
  #byPoint: ReadonlyMap<Id, readonly InstalledPlugin[]> | undefined;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What the point's owner gets: its entries now and at each change, for a context that decides `when`. */
  opened(point: Id, scope: Scope, inView: boolean): () => Observable<Entries> {
    return () =>
      new Owned<Entries>(scope, point, (subscriber) => {
        const mounts = this.#mounts(scope, inView);
        return this.#core.changes.subscribe(() => {
          subscriber.next(this.#found(point).map((found) => this.#entry(found, scope, mounts)));
        });
      });
  }

  /** The topics and commands that entries name in their data, and nothing else. */
  named(point: Id, scope: Scope): NamedThings {
    const known = (id: string): Id => {
      const paths = this.#core.options.lock.shapes[point]?.names ?? [];
      const isNamed = this.#found(point).some(({ entry }) => paths.some((path) => at(entry.data, path) === id));
      if (isNamed && id in this.#core.options.lock.providers) return id as Id;
      throw new FachwerkError('FW2006', `No entry of "${point}" names "${id}", or nobody provides it.`);
    };
    return {
      topic: (id) => this.#core.uses.topic(known(id), scope) as ReturnType<NamedThings['topic']>,
      run: async (id, input, options) => this.#core.uses.command(known(id), scope)(input, options),
    };
  }

  /** By point, in the order of the lock: looked up at each change, and there may be a thousand plugins. */
  #contributors(): ReadonlyMap<Id, readonly InstalledPlugin[]> {
    if (this.#byPoint) return this.#byPoint;
    const byPoint = new Map<Id, InstalledPlugin[]>();
    for (const plugin of this.#core.plugins.values()) {
      for (const { point } of plugin.contributes) {
        const known = byPoint.get(point);
        if (!known) byPoint.set(point, [plugin]);
        else if (known.at(-1) !== plugin) known.push(plugin);
      }
    }
    return (this.#byPoint = byPoint);
  }

  #contributed(point: Id): Found[] {
    const found: Found[] = [];
    for (const plugin of this.#contributors().get(point) ?? []) {
      for (const entry of plugin.contributes) if (entry.point === point) found.push({ plugin, entry });
    }
    return found;
  }

  #found(point: Id): readonly Found[] {
    const { order = [], hide = [] } = this.#core.options.lock.points[point] ?? {};
    const all = this.#contributed(point).filter(
      (found) =>
        this.#core.lifecycle.phase(found.plugin.id) !== 'disabled' &&
        !hide.some((pattern) => matches(pattern, found)) &&
        (found.entry.when === undefined || this.#holds(found.entry.when, found.plugin)),
    );
    if (order.length === 0) return all;
    const rest = order.indexOf('*');
    const rank = (found: Found): number => {
      const index = order.findIndex((pattern) => pattern !== '*' && matches(pattern, found));
      return index === -1 ? (rest === -1 ? order.length : rest) : index;
    };
    return all.toSorted((a, b) => rank(a) - rank(b));
  }

  /** A condition as data. What it does not know it does not hold: a composition refuses unknown ones before. */
  #holds(when: When, plugin: InstalledPlugin): boolean {
    const { permissions, options } = this.#core;
    const each = (all: unknown): boolean[] =>
      Array.isArray(all) ? all.map((one: When) => this.#holds(one, plugin)) : [];
    return Object.entries(when).every(([key, value]) => {
      if (key === 'permission') return typeof value === 'string' && permissions.has(plugin.id, value);
      if (key === 'any') return each(value).includes(true);
      if (key === 'all') return Array.isArray(value) && !each(value).includes(false);
      if (key === 'not') return !this.#holds(value as When, plugin);
      return typeof value === 'boolean' && options.conditions?.value[key] === value;
    });
  }

  #entry({ plugin, entry }: Found, scope: Scope, mounts: Mounts): Entries[number] {
    const { point, id, view, command } = entry;
    const names = this.#core.options.lock.shapes[point]?.names ?? [];
    const data = translated(entry.data, names, (key) => this.#text(plugin, key));
    const mount = view === undefined ? undefined : mounts(plugin, view);
    // Most entries of a thousand are this one: a spread would give each a part of its own.
    if (mount && !command) return { id, plugin: plugin.id, data, mount };
    const run = command && (async (context: unknown) => void (await this.#core.uses.command(command, scope)(context)));
    return { id, plugin: plugin.id, data, ...(run && { run }), ...(mount && { mount }) };
  }

  /** Of one list of entries: they share what is the same for all. */
  #mounts(owner: Scope, waits: boolean): Mounts {
    const { views } = this.#core;
    return (plugin, view) => (root: unknown, context, signal) =>
      views.mount({ plugin, view, root, context, signal, owner, waits });
  }

  /** A text of a contribution: from the lock, so that a menu needs no plugin's messages. */
  #text({ id, texts }: InstalledPlugin, key: string): string {
    const locale = this.#core.options.locale.value;
    const [language = locale] = locale.split('-');
    return texts?.[locale]?.[key] ?? texts?.[language]?.[key] ?? this.#core.options.messages(id).text(key);
  }
}

const matches = (pattern: string, { plugin, entry }: Found): boolean =>
  pattern === plugin.id || pattern === `${plugin.id}/${entry.id}`;

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  }, data);

const KEY = /^%([\w.-]+)%$/;
/** Every `%key%` in the data as text; what a `names` path holds is an id and stays. */
const translated = (data: unknown, names: readonly string[], text: (key: string) => string, path = ''): unknown => {
  if (typeof data === 'string') return names.includes(path) ? data : data.replace(KEY, (_, key: string) => text(key));
  if (typeof data !== 'object' || data === null) return data;
  // What has no key in it stays the same object: most data has none, and the lock holds it anyway.
  if (Array.isArray(data)) {
    const items: unknown[] = data.map((item) => translated(item, names, text, path));
    return items.some((item, i) => item !== data[i]) ? items : data;
  }
  const before = Object.entries(data);
  const after = before.map(([key, value]) => translated(value, names, text, path === '' ? key : `${path}.${key}`));
  if (after.every((value, i) => value === before[i]![1])) return data;
  return Object.fromEntries(before.map(([key], i) => [key, after[i]]));
};
