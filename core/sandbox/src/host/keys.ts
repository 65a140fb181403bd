/** Keys that a frame hands on: pressed again where the frame stands, so that the page has one way for all its keys. */
import type { Report } from '../guard-protocol.ts';
import { deepActiveElement } from './deep-active-element.ts';

type Key = Extract<Report, { op: 'key' }>;

/** Attribute of the root element in which the page lists the combinations that it binds, apart by spaces. */
export const KEYS_ATTRIBUTE = 'data-keys';

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
const ORDER = ['Control', 'Alt', 'Shift', 'Meta'];

/** `$mod+Shift+K` as the bootstrap names it: `Control+Shift+k`. Undefined for what types text: that never leaves a frame. */
export const nameOf = (binding: string, mac = isMac()): string | undefined => {
  const at = binding.lastIndexOf('+', binding.length - 2);
  const key = binding.slice(at + 1).toLowerCase();
  const written = binding.slice(0, Math.max(0, at)).split('+');
  const modifiers = written.map((part) => (part === '$mod' ? (mac ? 'Meta' : 'Control') : part));
  const types = !modifiers.includes('Control') && !modifiers.includes('Meta') && !/^f\d{1,2}$/.test(key);
  if (types || key === '') return undefined;
  return [...ORDER.filter((modifier) => modifiers.includes(modifier)), key].join('+');
};

export const wantedKeys = (root: HTMLElement): readonly string[] =>
  (root.getAttribute(KEYS_ATTRIBUTE) ?? '')
    .split(' ')
    .map((binding) => nameOf(binding))
    .filter((name) => name !== undefined);

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
