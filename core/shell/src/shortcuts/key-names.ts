import type { Text } from '../view/view-text.ts';

const named = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'Enter',
  'Escape',
  'Delete',
  'Backspace',
  'Tab',
  'Space',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);

/** Keys as they stand on the person's keyboard: `Control+Enter` is `Strg+Eingabe`. */
export const keyNames = (keys: string, text: Text): string =>
  keys
    .split(' ')
    .map((press) =>
      press
        .split(/(?<=.)\+/u)
        .map((key) => (named.has(key) ? text(`key-${key.toLowerCase()}`) : key))
        .join('+'),
    )
    .join(' ');
