import { FwElement } from '@fachwerk/ui';
import { property } from 'lit/decorators.js';
import type { Observable, Subscription } from 'rxjs';
import type { Text } from '../text.ts';

interface Watched {
  subscription: Subscription | undefined;
  value: unknown;
  has: boolean;
}

/** Base of the plugin's elements: texts of the plugin, and streams that are watched while they are drawn. */
export class MailElement extends FwElement {
  @property({ attribute: false }) accessor text: Text = String;

  #watched = new Map<Observable<unknown>, Watched>();
  #asked = new Set<Observable<unknown>>();

  /**
   * The latest value of a stream; asked for while drawing. The first time subscribes, a drawing that does not ask for
   * it any more, or the element's end, unsubscribes.
   */
  protected watch<T>(stream: Observable<T>): T | undefined {
    this.#asked.add(stream);
    const watched = this.#watched.get(stream) ?? { subscription: undefined, value: undefined, has: false };
    this.#watched.set(stream, watched);
    watched.subscription ??= stream.subscribe((value) => {
      watched.value = value;
      watched.has = true;
      this.requestUpdate();
    });
    return watched.value as T | undefined;
  }

  protected override performUpdate(): void {
    this.#asked.clear();
    super.performUpdate();
    for (const [stream, { subscription }] of this.#watched) {
      if (this.#asked.has(stream)) continue;
      subscription?.unsubscribe();
      this.#watched.delete(stream);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const watched of this.#watched.values()) watched.subscription?.unsubscribe();
    this.#watched.clear();
  }
}
