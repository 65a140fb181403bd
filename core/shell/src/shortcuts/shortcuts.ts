import { isTyping } from '@fachwerk/ui';
import { tinykeys, type KeybindingsMap } from 'tinykeys';

export interface Binding {
  readonly keys: string;
  readonly run: (event: KeyboardEvent) => void;
}

const modified = /(?:Control|Meta|\$mod)\+|^(?:Shift\+)?(?:F\d+|Escape)$/;
/** One key or several after another, without Strg: these can be switched off (WCAG 2.1.4). */
export const isSingle = (keys: string): boolean => keys.split(' ').some((press) => !modified.test(press));

/** Strg and Alt together type @, € and brackets on a German keyboard; such a shortcut is never bound. */
export const isRefused = (keys: string): boolean => /(?=.*(?:Control|\$mod)\+)(?=.*Alt\+)/.test(keys);

/** A sign may need Umschalt on one keyboard and not on another: `?`, `/` and `#` are meant as signs. */
const bindable = (keys: string): string =>
  keys
    .split(' ')
    .map((press) => (/^[^\p{L}\p{N}\s]$/u.test(press) ? `[Shift]+${press}` : press))
    .join(' ');

export interface ShortcutOptions {
  /** Whether shortcuts of single keys are wanted. */
  readonly single: () => boolean;
}

function ignored(event: KeyboardEvent, single: boolean): boolean {
  if (event.isComposing || event.repeat) return true;
  const plainKey = !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key);
  if (!plainKey) return false;
  // A dialog has keys of its own; behind it nothing may happen unseen.
  return !single || isTyping(event) || covered(event);
}
const covered = (event: KeyboardEvent): boolean =>
  document.querySelector('fw-dialog[open], dialog:modal') !== null ||
  event.composedPath().some((target) => target instanceof HTMLElement && target.matches(':popover-open, dialog:modal'));

/** Binds keys on the window until the returned function is called. `event.key` decides, so every keyboard layout works. */
export function bindShortcuts(bindings: readonly Binding[], options: ShortcutOptions): () => void {
  const map: KeybindingsMap = {};
  for (const { keys, run } of bindings) {
    if (isRefused(keys)) {
      console.warn(`FW4105 The shortcut ${keys} is not bound: Strg+Alt types signs on many keyboards`);
      continue;
    }
    map[bindable(keys)] ??= (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      run(event);
    };
  }
  return tinykeys(window, map, { ignore: (event) => ignored(event, options.single()) });
}
