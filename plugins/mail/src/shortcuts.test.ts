import { describe, expect, it } from 'vitest';
import { intentOf, intents, keysOf } from './shortcuts.ts';

const press = (key: string, held: Partial<Parameters<typeof intentOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('intentOf', () => {
  it.each([
    [press('j'), 'next'],
    [press('J', { shiftKey: true }), 'next'],
    [press('U', { shiftKey: true }), 'unread'],
    [press('/', { shiftKey: true }), 'search'],
    [press('#'), 'delete'],
    [press('Delete'), 'delete'],
    [press('z', { ctrlKey: true }), 'undo'],
  ])('reads %j as %s', (event, intent) => {
    expect(intentOf(event, true)).toBe(intent);
  });

  it('leaves alone what others mean by it', () => {
    expect(intentOf(press('a', { ctrlKey: true }), true)).toBe(undefined);
    expect(intentOf(press('e', { altKey: true, ctrlKey: true }), true)).toBe(undefined);
    expect(intentOf(press('q'), true)).toBe(undefined);
  });

  it('hears no single key when those are switched off', () => {
    expect(intentOf(press('e'), false)).toBe(undefined);
    expect(intentOf(press('Delete'), false)).toBe('delete');
  });
});

it('each intent has keys to show, none twice', () => {
  const shown = intents.map((intent) => keysOf(intent));
  expect(new Set(shown).size).toBe(intents.length);
});
