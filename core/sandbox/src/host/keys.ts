/** Keys that a frame hands on: pressed again where the frame stands, so that the page has one way for all its keys. */
import type { Report, WantedKeys } from '../guard-protocol.ts';
import { deepActiveElement } from './deep-active-element.ts';

type Key = Extract<Report, { op: 'key' }>;

/** Attribute of the root element in which the page lists the keys that it binds, apart by spaces. */
export const KEYS_ATTRIBUTE = 'data-keys';

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
const ORDER = ['Control', 'Alt', 'Shift', 'Meta'];

/** `$mod+Shift+K` as the bootstrap names it: `Control+Shift+k`. Of a sign, `?`, it is no matter whether it takes Umschalt. */
export const namesOf = (binding: string, mac = isMac()): WantedKeys => {
  const at = binding.length > 1 ? binding.lastIndexOf('+', binding.length - 2) : -1;
  const key = binding.slice(at + 1).toLowerCase();
  if (key === '') return { combined: [], plain: [] };
  const written = binding.slice(0, Math.max(0, at)).split('+');
  const modifiers = written.map((part) => (part === '$mod' ? (mac ? 'Meta' : 'Control') : part));
  const name = [...ORDER.filter((modifier) => modifiers.includes(modifier)), key === 'space' ? ' ' : key].join('+');
  if (modifiers.includes('Control') || modifiers.includes('Meta') || /^f\d{1,2}$/.test(key))
    return { combined: [name], plain: [] };
  return { combined: [], plain: SIGN.test(binding) ? [name, `Shift+${name}`] : [name] };
};
const SIGN = /^[^\p{L}\p{N}\s]$/u;

export const wantedKeys = (root: HTMLElement): WantedKeys => {
  const bindings = (root.getAttribute(KEYS_ATTRIBUTE) ?? '').split(' ');
  const all = bindings.map((binding) => namesOf(binding));
  return { combined: all.flatMap(({ combined }) => combined), plain: all.flatMap(({ plain }) => plain) };
};

const nameOf = ({ key, ctrl, alt, shift, meta }: Key): string => {
  const pressed = [ctrl, alt, shift, meta];
  return [...ORDER.filter((_, i) => pressed[i]), key.toLowerCase()].join('+');
};

/** Whether the page asked for this key. What a frame says of others is not believed. */
export const isWanted = (pressed: Key, { combined, plain }: WantedKeys): boolean => {
  const { key } = pressed;
  const name = nameOf(pressed);
  return key === 'F6' || key === 'Escape' || combined.includes(name) || plain.includes(name);
};

/** Presses a key in the page. F6 and Escape lead out of the frame in any case, to what stands behind it. */
export const press = (element: HTMLIFrameElement, { key, code, ctrl, alt, shift, meta }: Key): void => {
  if (deepActiveElement() !== element) return;
  const modifiers = { ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta };
  const init = { key, code, ...modifiers, bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  if ((key === 'F6' || key === 'Escape') && deepActiveElement() === element) leadOut(element);
};

const leadOut = (element: HTMLIFrameElement): void => {
  const root = element.getRootNode() as Document | ShadowRoot;
  root.querySelector<HTMLElement>('[data-behind-frame]')?.focus();
  if (deepActiveElement() === element) element.blur();
};
