import { firstFocusable } from '@fachwerk/ui';

/** The parts of the frame that F6 goes round, in the order of the page, and what in each takes the focus. */
const regions: readonly (readonly [region: string, target: string])[] = [
  ['.fw-top', 'a, button'],
  ['.fw-rail', '[aria-current="page"]'],
  ['.fw-main', ''],
  ['.fw-side', 'h2'],
];

/** To the next region or, with -1, the one before; from nowhere to the page itself. */
export function goToRegion(step: 1 | -1, root: ParentNode = document): void {
  const shown = regions.flatMap(([selector, target]) => {
    const element = root.querySelector<HTMLElement>(selector);
    return element?.checkVisibility() ? [{ element, target }] : [];
  });
  const at = shown.findIndex(({ element }) => element.contains(document.activeElement));
  const start = shown.findIndex(({ element }) => element.matches('.fw-main'));
  const next = at === -1 ? start : (at + step + shown.length) % shown.length;
  const { element, target } = shown[next] ?? {};
  const inner = target ? element?.querySelector<HTMLElement>(target) : element;
  (inner ?? (element && firstFocusable(element)) ?? element)?.focus();
}
