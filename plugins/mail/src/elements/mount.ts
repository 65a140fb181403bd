import type { ViewContext } from '@fachwerk/sdk';

/** Shows one element as a view: it gets its properties once, and goes with the view. */
export function mount<E extends HTMLElement>(
  { root, signal }: Pick<ViewContext, 'root' | 'signal'>,
  element: new () => E,
  properties: Partial<E>,
): void {
  const shown = Object.assign(new element(), properties);
  root.append(shown);
  signal.addEventListener('abort', () => shown.remove(), { once: true });
}
