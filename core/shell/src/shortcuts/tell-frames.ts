import { isSingle } from './shortcuts.ts';

/**
 * Writes on the root element which combinations the page binds: what a person presses in the frame of an isolated
 * plugin comes out of it when it stands here. What types text never does.
 */
export function tellFrames(keys: readonly string[], root: HTMLElement = document.documentElement): void {
  const combined = keys.filter((each) => !isSingle(each));
  root.dataset['keys'] = [...new Set(combined)].join(' ');
}
