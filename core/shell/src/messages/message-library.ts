import type { HostLock } from '@fachwerk/kernel';
import { coded } from '../coded-error.ts';
import { matchLocale } from './match-locale.ts';
import { PluginMessages } from './plugin-messages.ts';

/** Every plugin's messages, each loaded once and together changed to another language. */
export class MessageLibrary {
  readonly #lock: HostLock;
  readonly #fetch: typeof fetch;
  readonly #made = new Map<string, PluginMessages>();

  constructor(lock: HostLock, read: typeof fetch = fetch.bind(globalThis)) {
    this.#lock = lock;
    this.#fetch = read;
  }

  of(plugin: string): PluginMessages {
    const known = this.#made.get(plugin);
    if (known) return known;
    const messages = new PluginMessages(plugin, {
      locales: this.#lock.plugins.find(({ id }) => id === plugin)?.locales ?? {},
      fallback: this.#lock.land.locales[0] ?? 'de',
      read: (address) => this.#read(address),
    });
    this.#made.set(plugin, messages);
    return messages;
  }

  /** A plugin's name, from the lock's texts or its messages if they are loaded, else its id. */
  nameOf(plugin: string, locale: string): string {
    const installed = this.#lock.plugins.find(({ id }) => id === plugin);
    const key = /^%([\w.-]+)%$/.exec(installed?.name ?? '')?.[1];
    if (key === undefined) return installed?.name ?? plugin;
    const texts = installed?.texts ?? {};
    const language = matchLocale(locale, Object.keys(texts)) ?? '';
    return texts[language]?.[key] ?? this.of(plugin).find(key) ?? plugin;
  }

  /** Resolves when whatever is in use can be read in this language. */
  async load(locale: string): Promise<void> {
    await Promise.all([...this.#made.values()].map((messages) => messages.load(locale)));
  }

  async #read(address: string): Promise<string> {
    const response = await this.#fetch(address);
    if (!response.ok) throw coded('FW4303', `${address} answered ${response.status}`);
    return response.text();
  }
}
