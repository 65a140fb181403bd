/** Frame side: locale, messages, settings and parameters, as the host tells them. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { BehaviorSubject, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Live } from '../init.ts';
import { applyLook } from '../look.ts';

export class LiveValues {
  readonly #values: BehaviorSubject<Live>;
  #bundle: FluentBundle;

  constructor(first: Live) {
    this.#values = new BehaviorSubject(first);
    this.#bundle = bundleOf(first);
    applyLook(document.documentElement, first.look);
    document.documentElement.lang = first.locale;
  }

  set(next: Live): void {
    this.#bundle = bundleOf(next);
    applyLook(document.documentElement, next.look);
    document.documentElement.lang = next.locale;
    this.#values.next(next);
  }

  live<K extends keyof Live>(key: K): Observable<Live[K]> & { readonly value: Live[K] } {
    const stream = this.#values.pipe(
      map((values) => values[key]),
      distinctUntilChanged(),
    );
    return Object.defineProperty(stream, 'value', { get: () => this.#values.value[key] }) as Observable<Live[K]> & {
      readonly value: Live[K];
    };
  }

  text(key: string, args?: Readonly<Record<string, string | number | Date>>): string {
    const message = this.#bundle.getMessage(key);
    return message?.value ? this.#bundle.formatPattern(message.value, args) : key;
  }
}

const bundleOf = ({ locale, messages }: Live): FluentBundle => {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource(messages));
  return bundle;
};
