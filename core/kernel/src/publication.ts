/** One plugin's stream on one topic: subscribed while somebody listens, left when nobody does, paused when it floods. */
import { Subscription, type Observable } from 'rxjs';
import { FachwerkError } from './error.ts';
import { Rate } from './rate.ts';
import type { Scope } from './scope.ts';
import type { Topic } from './topic.ts';

interface PublicationOptions {
  readonly topic: Topic;
  readonly scope: Scope;
  readonly stream: Observable<unknown>;
  readonly prepare: (data: unknown) => unknown;
  /** The publisher's end took it away from listeners that are still there. */
  ended(): void;
  /** Facts a second that are too many, when kept up. Default 200. */
  readonly rate?: number;
}

export class Publication {
  readonly #options: PublicationOptions;
  readonly #subscription = new Subscription();
  readonly #rate: Rate;
  #left = false;

  constructor(options: PublicationOptions) {
    this.#options = options;
    this.#rate = new Rate(() => performance.now(), options.rate);
    const { topic, scope, stream, prepare } = options;
    topic.leave.set(scope.plugin, () => this.leave());
    this.#subscription.add(
      scope.add(() => {
        this.#gone();
        options.ended();
      }),
    );
    this.#subscription.add(
      stream.subscribe({
        next: (data) => {
          if (this.#rate.tooFast()) this.#pause();
          else topic.deliver(prepare(data), scope.plugin);
        },
        error: (error: unknown) => {
          scope.report(`topic ${topic.id}`, 'FW3102', error);
          this.#gone();
        },
      }),
    );
  }

  leave(): void {
    this.#left = true;
    this.#options.topic.leave.delete(this.#options.scope.plugin);
    this.#subscription.unsubscribe();
  }

  #gone(): void {
    if (this.#left) return;
    this.leave();
    this.#options.topic.gone(this.#options.scope.plugin);
  }

  #pause(): void {
    if (this.#left) return;
    const { topic, scope } = this.#options;
    const message = `"${scope.plugin}" keeps "${topic.id}" above 200 facts a second and is paused until it starts again.`;
    scope.report(`topic ${topic.id}`, 'FW3107', new FachwerkError('FW3107', message));
    this.#gone();
  }
}
