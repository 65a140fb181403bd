import { BehaviorSubject, Subscription } from 'rxjs';
import type { NamedThings } from '@fachwerk/kernel/api';
import { badgeCount } from './badge-count.ts';
import type { PageRoute } from '../routing/page-routes.ts';

/** The number on each application, from the state that its page names. */
export class Badges {
  readonly counts = new BehaviorSubject<ReadonlyMap<string, number>>(new Map());
  readonly #named: NamedThings;
  readonly #open = new Map<string, Subscription>();

  constructor(named: NamedThings) {
    this.#named = named;
  }

  follow(routes: readonly PageRoute[]): void {
    const wanted = new Set(routes.flatMap(({ key, entry }) => (entry.data.badge ? [key] : [])));
    for (const [key, subscription] of this.#open) {
      if (wanted.has(key)) continue;
      subscription.unsubscribe();
      this.#open.delete(key);
      this.#set(key, 0);
    }
    for (const { key, entry } of routes)
      if (entry.data.badge && !this.#open.has(key)) this.#watch(key, entry.data.badge);
  }

  #watch(key: string, topic: string): void {
    try {
      this.#open.set(
        key,
        this.#named
          .topic(topic)
          .subscribe((fact: { data: unknown } | undefined) => this.#set(key, badgeCount(fact?.data))),
      );
    } catch (error) {
      this.#open.set(key, Subscription.EMPTY);
      // Composed without the state's provider: the application stands there without a number.
      console.warn(`FW4103 ${key} names ${topic} as its badge, and nobody provides it`, error);
    }
  }

  #set(key: string, count: number): void {
    if ((this.counts.value.get(key) ?? 0) !== count) this.counts.next(new Map([...this.counts.value, [key, count]]));
  }
}
