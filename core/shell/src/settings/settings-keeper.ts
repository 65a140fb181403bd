import { BehaviorSubject } from 'rxjs';
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import { shellId } from '../appearance/appearance-keeper.ts';
import type { Json, PersonStore, Stored } from '../gateway/person-store.ts';
import { fits, type ValueSchema } from './check-value.ts';

type Values = Readonly<Record<string, unknown>>;
const keyOf = (plugin: string): string => `settings.${plugin}`;
const recordOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const schemaOf = (plugin: InstalledPlugin): Readonly<Record<string, ValueSchema>> =>
  recordOf(recordOf(plugin.settingsSchema)['properties']) as Readonly<Record<string, ValueSchema>>;

const isPersonal = ({ scope }: ValueSchema): boolean => scope === undefined || scope === 'person';

/** The part of a plugin's settings that a person may set; undefined when there is none. */
export function personalSchema(plugin: InstalledPlugin): Json | undefined {
  const own = Object.entries(schemaOf(plugin)).filter(([, schema]) => isPersonal(schema));
  if (own.length === 0) return undefined;
  return { ...(plugin.settingsSchema as Record<string, Json>), properties: Object.fromEntries(own) as Json };
}

/** A person's own value counts where the plugin still knows it, it still fits, and the Land did not lock it. */
function valuesOf(plugin: InstalledPlugin, own: unknown): Values {
  const schemas = schemaOf(plugin);
  const taken = Object.entries(recordOf(own)).filter(([key, value]) => {
    const schema = schemas[key];
    return schema !== undefined && isPersonal(schema) && !plugin.locked?.includes(key) && fits(value, schema);
  });
  return { ...plugin.settingsValue, ...Object.fromEntries(taken) };
}

/** Every plugin's settings: the lock's values under the person's own, which the gateway keeps. */
export class SettingsKeeper {
  readonly #plugins: ReadonlyMap<string, InstalledPlugin>;
  readonly #store: PersonStore;
  readonly #own = new Map<string, { value: Values; etag?: string }>();
  readonly #values = new Map<string, BehaviorSubject<Values>>();

  constructor(lock: HostLock, kept: Readonly<Record<string, Stored>>, store: PersonStore) {
    this.#plugins = new Map(lock.plugins.map((plugin) => [plugin.id, plugin]));
    this.#store = store;
    for (const plugin of this.#plugins.keys()) {
      const stored = kept[keyOf(plugin)];
      if (stored) this.#own.set(plugin, { ...stored, value: recordOf(stored.value) });
    }
  }

  of(plugin: string): BehaviorSubject<Values> {
    const known = this.#values.get(plugin);
    if (known) return known;
    const installed = this.#plugins.get(plugin);
    const values = new BehaviorSubject(installed ? valuesOf(installed, this.#own.get(plugin)?.value) : {});
    this.#values.set(plugin, values);
    // Another tab's change has another etag; the next write reads it again.
    this.#store.changes(shellId, keyOf(plugin)).subscribe(({ value }) => this.#take(plugin, recordOf(value)));
    return values;
  }

  /** Why it may not be set so, if it may not. */
  refuse(plugin: string, part: Values): 'locked' | 'invalid' | undefined {
    const installed = this.#plugins.get(plugin);
    if (!installed) return 'invalid';
    const schemas = schemaOf(installed);
    for (const [key, value] of Object.entries(part)) {
      const schema = schemas[key];
      if (!schema || !fits(value, schema)) return 'invalid';
      const locked = !isPersonal(schema) || installed.locked?.includes(key);
      if (locked && value !== installed.settingsValue?.[key]) return 'locked';
    }
    return undefined;
  }

  async set(plugin: string, part: Values): Promise<void> {
    const own = this.#own.get(plugin);
    const done = await this.#write(plugin, { ...own?.value, ...part }, own?.etag);
    if (done) return;
    const stored = await this.#store.get(shellId, keyOf(plugin));
    await this.#write(plugin, { ...recordOf(stored.value), ...part }, stored.etag);
  }

  async #write(plugin: string, value: Values, etag: string | undefined): Promise<boolean> {
    const done = await this.#store.set(shellId, keyOf(plugin), value as Json, { etag });
    if (typeof done === 'string') return false;
    this.#own.set(plugin, { value, ...done });
    this.#take(plugin, value);
    return true;
  }

  #take(plugin: string, value: Values): void {
    const own = this.#own.get(plugin);
    this.#own.set(plugin, { value, ...(own?.etag !== undefined && { etag: own.etag }) });
    const installed = this.#plugins.get(plugin);
    const values = this.#values.get(plugin);
    if (!installed || !values) return;
    const next = valuesOf(installed, value);
    if (JSON.stringify(next) !== JSON.stringify(values.value)) values.next(next);
  }
}
