import { deepActiveElement } from '@fachwerk/ui';

/** The first level-one heading of a view, through its open shadow roots. */
function findHeading(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('h1') && element.checkVisibility()) return element;
    const inner = element.shadowRoot && findHeading(element.shadowRoot);
    if (inner) return inner;
  }
  return undefined;
}

function contains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}

/** After a change of page: to its heading, else to `main`; but never away from where the view itself put it. */
export function focusPage(main: HTMLElement): void {
  if (contains(main, deepActiveElement()) && deepActiveElement() !== main) return;
  const heading = findHeading(main);
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  (heading ?? main).focus({ preventScroll: true });
}
