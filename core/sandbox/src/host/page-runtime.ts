/** The isolated tier of this page, made of the lock that the page carries. Made once, by whichever plugin comes first. */
import { FachwerkError, readPageLock, type HostLock, type InstalledPlugin } from '@fachwerk/kernel';
import { Frames } from './frames.ts';
import type { IsolatedOptions } from './isolated-modules.ts';
import { watchLook } from './watch-page.ts';

let made: IsolatedOptions | undefined;

export const pageRuntime = (): IsolatedOptions => (made ??= runtimeOf(readLock()));

/** The plugin with this id in the page's lock. */
export const installed = (id: string): InstalledPlugin => {
  const plugin = pageRuntime().lock.plugins.find((one) => one.id === id);
  if (!plugin) throw new FachwerkError('FW1005', `No plugin "${id}" is installed.`);
  return plugin;
};

const readLock = (): HostLock => {
  const text = document.getElementById('fachwerk-workplace')?.textContent;
  if (!text) throw new FachwerkError('FW4002', 'The page carries no workplace: <script id="fachwerk-workplace">.');
  return readPageLock(text);
};

/**
 * The isolated tier of one host: what `isolatedModules` needs, made of the host's own lock. For a page with more than one
 * host, such as a test's; a workplace's page has one, which `isolatedPlugin` finds by itself.
 */
export const runtimeOf = (lock: HostLock): IsolatedOptions => {
  const frames = new Frames(lock);
  return {
    lock,
    look: watchLook(),
    messages: (plugin, locale) => messages(plugin, locale, lock),
    open: (plugin, opening) => frames.open(plugin, opening),
    ready: (plugin, signal) => frames.ready(plugin, signal),
  };
};

/** The person's language first, then the Land's: of two messages with one key Fluent takes the first. */
const messages = async (plugin: InstalledPlugin, locale: string, lock: HostLock): Promise<string> => {
  const available = Object.keys(plugin.locales);
  const wanted = [match(locale, available), match(lock.land.locales[0] ?? 'de', available), available[0]];
  const found = [...new Set(wanted)].filter((one) => one !== undefined);
  const texts = await Promise.all(found.map((one) => read(plugin.locales[one] ?? '')));
  return texts.join('\n\n');
};

const read = async (address: string): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw new FachwerkError('FW1047', `${address} answered ${response.status}.`);
  return response.text();
};

/** `de-DE` is served by `de`, and `de` by `de-DE`. */
const match = (wanted: string, available: readonly string[]): string | undefined => {
  const [language] = wanted.toLowerCase().split('-');
  return (
    available.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
    available.find((one) => one.toLowerCase() === language) ??
    available.find((one) => one.toLowerCase().split('-')[0] === language)
  );
};
