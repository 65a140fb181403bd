import { expect, it } from 'vitest';
import { isWanted, namesOf } from './keys.ts';

it.each([
  ['$mod+k', 'Control+k'],
  ['Control+Enter', 'Control+enter'],
  ['Shift+Control+P', 'Control+Shift+p'],
  ['F8', 'f8'],
  ['Shift+F6', 'Shift+f6'],
  ['Control++', 'Control++'],
])('%s is %s, wherever the focus is', (binding, expected) => {
  expect(namesOf(binding, false)).toEqual({ combined: [expected], plain: [] });
});

it.each([
  ['c', ['c']],
  ['Shift+U', ['Shift+u']],
  ['Alt+1', ['Alt+1']],
  ['Space', [' ']],
  // A sign, however a keyboard makes it.
  ['?', ['?', 'Shift+?']],
  ['+', ['+', 'Shift++']],
  ['', []],
])('%s is %j, where nobody types', (binding, expected) => {
  expect(namesOf(binding, false)).toEqual({ combined: [], plain: expected });
});

it('means the other key on a Mac', () => {
  expect(namesOf('$mod+k', true).combined).toEqual(['Meta+k']);
});

it('believes a frame the keys that the page asked for, and those that lead out of it', () => {
  const wanted = { combined: ['Control+k'], plain: ['?', 'Shift+?', 'c'] };
  const pressed = (key: string, held: object = {}) =>
    isWanted({ op: 'key', key, code: '', ctrl: false, alt: false, shift: false, meta: false, ...held }, wanted);
  expect([pressed('k', { ctrl: true }), pressed('?', { shift: true }), pressed('c'), pressed('F6')]).not.toContain(
    false,
  );
  expect([pressed('k'), pressed('x'), pressed('C', { shift: true }), pressed('c', { alt: true })]).not.toContain(true);
});
