import { expect, it } from 'vitest';
import { nameOf } from './keys.ts';

it.each([
  ['$mod+k', 'Control+k'],
  ['Control+Enter', 'Control+enter'],
  ['Shift+Control+P', 'Control+Shift+p'],
  ['F8', 'f8'],
  ['Shift+F6', 'Shift+f6'],
  ['Control++', 'Control++'],
  // What types text stays inside.
  ['?', undefined],
  ['c', undefined],
  ['Shift+U', undefined],
  ['Alt+1', undefined],
  ['', undefined],
])('%s is %s', (binding, expected) => {
  expect(nameOf(binding, false)).toBe(expected);
});

it('means the other key on a Mac', () => {
  expect(nameOf('$mod+k', true)).toBe('Meta+k');
});
