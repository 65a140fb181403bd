import { isRefused, isSingle } from './shortcuts.ts';

/**
 * Writes on the root element which keys the page binds: what a person presses in the frame of an isolated plugin comes
 * out of it when it stands here, and what can type text only where nobody types. Of keys one after another each does.
 */
export function tellFrames(
  keys: readonly string[],
  single: boolean,
  root: HTMLElement = document.documentElement,
): void {
  const told = keys.filter((each) => !isRefused(each) && (single || !isSingle(each)));
  root.dataset['keys'] = [...new Set(told.flatMap((each) => each.split(' ')))].join(' ');
}
