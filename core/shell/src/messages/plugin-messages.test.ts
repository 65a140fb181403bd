import { afterEach, describe, expect, it, vi } from 'vitest';
import { PluginMessages } from './plugin-messages.ts';

const files: Record<string, string> = {
  '/de.ftl': 'hello = Hallo { $name }\nonly = Nur deutsch\ncount = { $n ->\n    [one] Eine\n   *[other] { $n }\n}',
  '/en.ftl': 'hello = Hello { $name }',
};
const make = (read = async (address: string) => files[address] ?? Promise.reject(new Error('404'))) =>
  new PluginMessages('p', { locales: { de: '/de.ftl', en: '/en.ftl' }, fallback: 'de-DE', read });

describe('PluginMessages', () => {
  afterEach(() => vi.restoreAllMocks());

  it('speaks the person’s language, and the Land’s where it has no word', async () => {
    const messages = make();
    await messages.load('en');
    expect(messages.text('hello', { name: 'Anna' })).toBe('Hello Anna');
    expect(messages.text('only')).toBe('Nur deutsch');
  });

  it('knows plurals', async () => {
    const messages = make();
    await messages.load('de-DE');
    expect([1, 3].map((n) => messages.text('count', { n }))).toEqual(['Eine', '3']);
  });

  it('names a missing message instead of failing', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const messages = make();
    await messages.load('de');
    expect(messages.text('gone')).toBe('gone');
    expect(messages.find('gone')).toBeUndefined();
    expect(String(warn.mock.calls[0]?.[0])).toContain('FW4301');
  });

  it('reads each file once, and again after a failure', async () => {
    let fails = true;
    const read = vi.fn<(address: string) => Promise<string>>(async (address) => {
      if (fails) throw new Error('offline');
      return files[address] ?? '';
    });
    const messages = new PluginMessages('p', { locales: { de: '/de.ftl' }, fallback: 'de', read });
    await expect(messages.load('de')).rejects.toMatchObject({ code: 'FW4303' });
    fails = false;
    await messages.load('de');
    await messages.load('de');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps the language that was asked for last', async () => {
    let release: (() => void) | undefined;
    const messages = make(async (address) => {
      if (address === '/en.ftl') await new Promise<void>((done) => (release = done));
      return files[address] ?? '';
    });
    const slow = messages.load('en');
    await messages.load('de');
    release?.();
    await slow;
    expect(messages.text('hello', { name: 'A' })).toBe('Hallo A');
  });
});
