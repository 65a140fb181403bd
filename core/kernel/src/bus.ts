/** The bus: topics by id, joined to their publishers while somebody listens. */
import type { Observable } from 'rxjs';
import type { Fact } from './api/plugin.ts';
import type { Id } from './api/shapes.ts';
import { FachwerkError } from './error.ts';
import type { HostLock } from './lock.ts';
import { Publication } from './publication.ts';
import type { Scope } from './scope.ts';
import { Topic, type Permit } from './topic.ts';

export interface Publisher {
  readonly scope: Scope;
  readonly given: Readonly<Record<string, unknown>>;
}
interface BusOptions {
  readonly lock: HostLock;
  /** Starts a plugin, now or when its time has come. */
  demand(plugin: string): Promise<Publisher | undefined>;
  readonly strict: boolean;
}

const AGAIN = 20;

export class Bus {
  readonly #topics = new Map<string, Topic>();
  readonly #options: BusOptions;

  constructor(options: BusOptions) {
    this.#options = options;
  }

  stream(id: Id, scope: Scope, permit?: Permit): Observable<Fact<unknown> | undefined> {
    return this.topic(id).stream(scope, permit);
  }

  /** Those that somebody asked for. */
  get topics(): Iterable<Topic> {
    return this.#topics.values();
  }

  topic(id: Id): Topic {
    let topic = this.#topics.get(id);
    if (!topic) {
      const shape = this.#options.lock.shapes[id];
      if (!shape) throw new FachwerkError('FW1203', `Nobody defined the topic "${id}".`);
      this.#topics.set(id, (topic = new Topic(id, shape, (wanted) => this.#wanted(wanted))));
    }
    return topic;
  }

  listeners(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#topics].map(([id, { listeners }]) => [id, listeners.length]));
  }

  /** A plugin has started: whatever it publishes and somebody listens to is joined. */
  started(plugin: string, publisher: Publisher): void {
    for (const [id, topic] of this.#topics) {
      if (topic.listeners.length === 0) continue;
      for (const provider of this.#options.lock.providers[id as Id] ?? []) {
        if (provider.plugin === plugin) this.#publish(topic, plugin, publisher, provider.key);
      }
    }
  }

  #wanted(topic: Topic): void {
    for (const { plugin, key } of this.#options.lock.providers[topic.id as Id] ?? []) {
      void this.#join(topic, plugin, key);
    }
  }

  async #join(topic: Topic, plugin: string, key: string): Promise<void> {
    const publisher = await this.#options.demand(plugin);
    if (publisher && topic.listeners.length > 0) this.#publish(topic, plugin, publisher, key);
  }

  #publish(topic: Topic, plugin: string, { given, scope }: Publisher, key: string): void {
    const stream = given[key];
    if (topic.leave.has(plugin) || scope.ended) return;
    if (!isStream(stream)) {
      scope.report(
        `topic ${topic.id}`,
        'FW3103',
        new FachwerkError('FW3103', `"${plugin}" promised "${key}" and gave no stream.`),
      );
      return;
    }
    void new Publication({
      topic,
      scope,
      stream,
      prepare: this.#options.strict ? frozen : (data) => data,
      ended: () => {
        if (topic.listeners.length > 0) setTimeout(() => topic.listeners.length > 0 && this.#wanted(topic), AGAIN);
      },
    });
  }
}

const isStream = (value: unknown): value is Observable<unknown> =>
  typeof value === 'object' && value !== null && 'subscribe' in value && typeof value.subscribe === 'function';

/** What crosses in development is a frozen copy: who changes what it got learns of it here, not when isolated. */
export const frozen = <T>(value: T): T => deepFreeze(structuredClone(value));
const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    const { prototype } = Object;
    const proto: unknown = Object.getPrototypeOf(value);
    // Blobs, Maps and typed arrays cannot be frozen, or not usefully.
    if (proto === prototype || Array.isArray(value)) {
      Object.freeze(value);
      for (const inner of Object.values(value)) deepFreeze(inner);
    }
  }
  return value;
};
