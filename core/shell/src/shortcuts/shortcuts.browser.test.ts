import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bindShortcuts, isRefused, isSingle } from './shortcuts.ts';

const pressed: string[] = [];
let single = true;
let unbind: () => void = () => undefined;
const bind = (...keys: string[]): void => {
  const bindings = keys.map((each) => ({ keys: each, run: () => pressed.push(each) }));
  unbind = bindShortcuts(bindings, { single: () => single });
};

beforeEach(() => {
  pressed.length = 0;
  single = true;
});
afterEach(() => {
  unbind();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('bindShortcuts', () => {
  it('knows keys one after another', async () => {
    bind('g h', 'g i', 'h');
    await userEvent.keyboard('gi');
    await userEvent.keyboard('h');
    expect(pressed).toEqual(['g i', 'h']);
  });

  it('means the sign, however a keyboard makes it', () => {
    bind('?', '#', '/');
    const signs = [
      { key: '?', code: 'Minus', shiftKey: true },
      { key: '#', code: 'Backslash' },
      { key: '/', code: 'Digit7', shiftKey: true },
    ];
    for (const sign of signs) window.dispatchEvent(new KeyboardEvent('keydown', { ...sign, cancelable: true }));
    expect(pressed).toEqual(['?', '#', '/']);
  });

  it('keeps still while somebody types, in any shadow root; Strg works there too', async () => {
    bind('c', 'Control+Enter');
    const host = document.createElement('div');
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    document.body.append(host);
    field.focus();
    await userEvent.keyboard('c{Control>}{Enter}{/Control}');
    expect(pressed).toEqual(['Control+Enter']);
    expect(field.value).toBe('c');
  });

  it('keeps still behind a dialog', async () => {
    bind('c');
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await userEvent.keyboard('c');
    dialog.close();
    await userEvent.keyboard('c');
    expect(pressed).toEqual(['c']);
  });

  it('can be without single keys', async () => {
    single = false;
    bind('c', 'F8', 'Control+Enter');
    await userEvent.keyboard('c{F8}{Control>}{Enter}{/Control}');
    expect(pressed).toEqual(['F8', 'Control+Enter']);
  });

  it('leaves a key to whoever took it before', async () => {
    bind('c');
    addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
    await userEvent.keyboard('c');
    expect(pressed).toEqual([]);
  });

  it('never binds Strg+Alt, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    bind('Control+Alt+q');
    await userEvent.keyboard('{Control>}{Alt>}q{/Alt}{/Control}');
    expect(pressed).toEqual([]);
    expect(String(warn.mock.calls[0]?.[0])).toContain('FW4105');
  });
});

describe('kinds of shortcuts', () => {
  it.each([
    ['c', true],
    ['g i', true],
    ['Shift+U', true],
    ['Control+k', false],
    ['$mod+Enter', false],
    ['F8', false],
  ])('%s: of single keys %s', (keys, expected) => {
    expect(isSingle(keys)).toBe(expected);
  });

  it.each([
    ['Control+Alt+q', true],
    ['Alt+Control+e', true],
    ['$mod+Alt+x', true],
    ['Alt+1', false],
    ['Control+k', false],
  ])('%s: refused %s', (keys, expected) => {
    expect(isRefused(keys)).toBe(expected);
  });
});
