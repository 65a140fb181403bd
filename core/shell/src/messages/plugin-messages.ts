import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Messages } from '@fachwerk/kernel';
import { coded } from '../coded-error.ts';
import { matchLocale } from './match-locale.ts';

export interface MessageSource {
  /** Addresses of Fluent files by language. */
  readonly locales: Readonly<Record<string, string>>;
  /** The language to speak where the person's own has no word. */
  readonly fallback: string;
  read(address: string): Promise<string>;
}

/** The messages of one plugin: the person's language first, then the Land's. */
export class PluginMessages implements Messages {
  readonly #plugin: string;
  readonly #source: MessageSource;
  readonly #loaded = new Map<string, Promise<FluentBundle>>();
  #bundles: readonly FluentBundle[] = [];
  #latest = '';

  constructor(plugin: string, source: MessageSource) {
    this.#plugin = plugin;
    this.#source = source;
  }

  async load(locale: string): Promise<void> {
    this.#latest = locale;
    const available = Object.keys(this.#source.locales);
    const wanted = [matchLocale(locale, available), matchLocale(this.#source.fallback, available), available[0]];
    const bundles = await Promise.all(
      [...new Set(wanted)].filter((found) => found !== undefined).map((found) => this.#bundle(found)),
    );
    // A slower, older request must not bring its language back.
    if (this.#latest === locale) this.#bundles = bundles;
  }

  text(key: string, args?: Readonly<Record<string, string | number | Date>>): string {
    const found = this.find(key, args);
    if (found === undefined) console.warn(`FW4301 ${this.#plugin} has no message ${key}: add it to locales/*.ftl`);
    return found ?? key;
  }

  /** The message if it is loaded. */
  find(key: string, args?: Readonly<Record<string, string | number | Date>>): string | undefined {
    for (const bundle of this.#bundles) {
      const pattern = bundle.getMessage(key)?.value;
      if (!pattern) continue;
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, args, errors);
      for (const error of errors) console.warn(`FW4302 ${this.#plugin}: message ${key}`, error);
      return text;
    }
    return undefined;
  }

  #bundle(locale: string): Promise<FluentBundle> {
    const known = this.#loaded.get(locale);
    if (known) return known;
    const loading = this.#read(locale);
    this.#loaded.set(locale, loading);
    // A failed download is tried again next time.
    loading.catch(() => this.#loaded.delete(locale));
    return loading;
  }

  async #read(locale: string): Promise<FluentBundle> {
    const address = this.#source.locales[locale] ?? '';
    const text = await this.#source.read(address).catch((cause: unknown) => {
      throw coded('FW4303', `The messages of ${this.#plugin} could not be loaded (${address})`, cause);
    });
    const bundle = new FluentBundle(locale, { useIsolating: false });
    for (const error of bundle.addResource(new FluentResource(text))) {
      console.warn(`FW4302 ${this.#plugin}: ${address}`, error);
    }
    return bundle;
  }
}
