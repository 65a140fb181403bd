import { BehaviorSubject } from 'rxjs';
import type { AppearanceValues } from '@fachwerk/model/host';
import type { PersonStore } from '../gateway/person-store.ts';
import type { MessageLibrary } from '../messages/message-library.ts';
import { applyAppearance } from './apply-appearance.ts';
import { readAppearance } from './appearance.ts';

export const shellId = 'fachwerk.shell';
const key = 'appearance';

/** How the workplace looks to this person: kept by the gateway, applied to the page, followed in every tab. */
export class AppearanceKeeper {
  readonly values: BehaviorSubject<AppearanceValues>;
  /** The language in use: it changes after the messages of the new one are there. */
  readonly locale: BehaviorSubject<string>;
  readonly #store: PersonStore;
  readonly #library: MessageLibrary;
  readonly #root: HTMLElement;
  readonly locales: readonly string[];

  constructor(options: {
    kept: unknown;
    locales: readonly string[];
    store: PersonStore;
    library: MessageLibrary;
    root: HTMLElement;
  }) {
    this.locales = options.locales;
    this.#store = options.store;
    this.#library = options.library;
    this.#root = options.root;
    this.values = new BehaviorSubject(readAppearance(options.kept, options.locales));
    this.locale = new BehaviorSubject(this.values.value.locale);
    applyAppearance(this.#root, this.values.value);
    this.#store.changes(shellId, key).subscribe(({ value }) => void this.#use(readAppearance(value, this.locales)));
  }

  /** Shows it at once; rejects when it could not be kept, and goes back to what was. */
  async change(part: Partial<AppearanceValues>): Promise<void> {
    const before = this.values.value;
    const next = readAppearance({ ...before, ...part }, this.locales);
    await this.#use(next);
    try {
      await this.#store.set(shellId, key, { ...next });
    } catch (error) {
      await this.#use(before);
      throw error;
    }
  }

  async #use(next: AppearanceValues): Promise<void> {
    if (JSON.stringify(next) === JSON.stringify(this.values.value)) return;
    if (next.locale !== this.locale.value) await this.#library.load(next.locale);
    applyAppearance(this.#root, next);
    this.values.next(next);
    if (next.locale !== this.locale.value) this.locale.next(next.locale);
  }
}
