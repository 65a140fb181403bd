/**
 * One topic of the bus: who listens, who publishes, the last fact of a state.
 *
 * Delivery is a loop over an array of our own, with a guard for each subscriber: a Subject would stop at the first that
 * throws, and is slower. The array is replaced at each change, so a subscriber that comes or goes during a delivery
 * disturbs nobody.
 */
import { Subscriber, Subscription, type Observer } from 'rxjs';
import type { Fact } from './api/plugin.ts';
import type { FachwerkError } from './error.ts';
import type { ShapeFacts } from './lock.ts';
import { Owned } from './owned.ts';
import type { Scope } from './scope.ts';

/** Whether a subscriber may listen, and how it learns that it may no more. */
export interface Permit {
  refused(): FachwerkError | undefined;
  hold(end: (refusal: FachwerkError) => void): () => void;
}
type Next = (fact: Fact<unknown> | undefined) => void;
interface Listener {
  /** Replaced where a fault is tried out. */
  next: Next;
  readonly scope: Scope;
  /** False as soon as it has left, be it during a delivery. */
  on: boolean;
}

let count = 0;
/** The host's stamp. Time and id are made when somebody asks: most facts are read for their data alone. */
class Stamped implements Fact<unknown> {
  readonly data: unknown;
  readonly source: string;
  #number: number | undefined;
  #time: number | undefined;
  constructor(data: unknown, source: string) {
    this.data = data;
    this.source = source;
  }
  get time(): number {
    return (this.#time ??= Date.now());
  }
  get id(): string {
    return `f${(this.#number ??= ++count)}`;
  }
}

export class Topic {
  readonly id: string;
  readonly shape: ShapeFacts;
  last: Fact<unknown> | undefined;
  listeners: readonly Listener[] = [];
  /** Publishers by plugin: how to leave each. */
  readonly leave = new Map<string, () => void>();
  readonly #parts = new Map<string, readonly unknown[]>();
  readonly #demand: (topic: Topic) => void;

  constructor(id: string, shape: ShapeFacts, demand: (topic: Topic) => void) {
    this.id = id;
    this.shape = shape;
    this.#demand = demand;
  }

  stream(scope: Scope, permit?: Permit): TopicStream {
    return new TopicStream(this, scope, permit);
  }

  add(next: Next, scope: Scope): () => void {
    const listener: Listener = { next, scope, on: true };
    this.listeners = [...this.listeners, listener];
    if (this.shape.kind === 'state') this.#tell([listener], this.last);
    if (this.listeners.length === 1) this.#demand(this);
    return () => this.#remove(listener);
  }

  #remove(listener: Listener): void {
    if (!listener.on) return;
    listener.on = false;
    this.listeners = this.listeners.filter((other) => other !== listener);
    if (this.listeners.length > 0) return;
    for (const leave of this.leave.values()) leave();
    this.#parts.clear();
    this.last = undefined;
  }

  /** A fact of this plugin, to everybody. */
  deliver(data: unknown, source: string): void {
    const { kind, parts } = this.shape;
    if (parts) {
      this.#parts.set(source, data as readonly unknown[]);
      this.#hand(new Stamped([...this.#parts.values()].flat(), source));
    } else {
      this.#hand(new Stamped(data, source), kind === 'state');
    }
  }

  /** The publisher is gone; so is what it said, if it was a state. */
  gone(source: string): void {
    if (this.shape.kind !== 'state') return;
    this.#parts.delete(source);
    const rest = [...this.#parts.values()].flat();
    this.#hand(this.#parts.size > 0 ? new Stamped(rest, source) : undefined);
  }

  #hand(fact: Fact<unknown> | undefined, keep = this.shape.kind === 'state'): void {
    if (keep) this.last = fact;
    this.#tell(this.listeners, fact);
  }

  #tell(listeners: readonly Listener[], fact: Fact<unknown> | undefined): void {
    for (let i = 0; i < listeners.length; i++) {
      const listener = listeners[i] as Listener;
      try {
        if (listener.on) listener.next(fact);
      } catch (error) {
        listener.scope.report(`subscriber ${this.id}`, 'FW3101', error);
      }
    }
  }
}

/** The topic as one owner's stream. Subscribed directly, its function goes into the topic's list as it is. */
class TopicStream extends Owned<Fact<unknown> | undefined> {
  readonly #topic: Topic;
  readonly #permit: Permit | undefined;
  constructor(topic: Topic, scope: Scope, permit?: Permit) {
    super(scope, topic.id, (subscriber) => {
      const refused = permit?.refused();
      if (refused) return subscriber.error(refused);
      if (permit) subscriber.add(permit.hold((refusal) => subscriber.error(refusal)));
      return topic.add((fact) => subscriber.next(fact), scope);
    });
    this.#topic = topic;
    this.#permit = permit;
  }

  override subscribe(observer?: unknown, ...more: unknown[]): Subscription {
    if (observer instanceof Subscriber || more.length > 0 || this.scope.ended || this.#permit?.refused()) {
      return super.subscribe(observer as Observer<unknown>);
    }
    const { scope } = this;
    const given: Next | Partial<Observer<unknown>> = observer ?? {};
    const next: Next = typeof given === 'function' ? given : (fact) => given.next?.(fact);
    const subscription = new Subscription();
    const end = (): void => {
      subscription.unsubscribe();
      if (typeof given === 'object') given.complete?.();
    };
    subscription.add(scope.add(end));
    if (this.#permit) {
      const refuse = this.guarded(typeof given === 'object' ? given : {});
      subscription.add(
        this.#permit.hold((refusal) => {
          subscription.unsubscribe();
          refuse.error(refusal);
        }),
      );
    }
    subscription.add(this.#topic.add(next, scope));
    return subscription;
  }
}
