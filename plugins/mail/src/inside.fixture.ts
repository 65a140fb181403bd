/** Finds and settles elements through all shadow roots. */
import { vi } from 'vitest';

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

export const all = (root: ParentNode, selector: string): HTMLElement[] =>
  [...everything(root)].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element.matches(selector),
  );

/** Waits until there is one that is seen. */
export const shown = (root: ParentNode, selector: string, words = ''): Promise<HTMLElement> =>
  vi.waitFor(
    () => {
      const found = all(root, selector).find((element) => element.checkVisibility() && textOf(element).includes(words));
      if (!found) throw new Error(`Nothing seen matches ${selector} with „${words}“`);
      return found;
    },
    { timeout: 5000 },
  );

/** What it says, with what its shadow roots say, and its name. */
export function textOf(element: Element): string {
  const roots = [element, ...everything(element), ...(element.shadowRoot ? everything(element.shadowRoot) : [])];
  const own = roots.flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE));
  return [element.getAttribute('label') ?? '', element.ariaLabel ?? '', ...own.map((node) => node.textContent)]
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export async function settled(root: ParentNode = document): Promise<void> {
  for (const element of everything(root)) await (element as { updateComplete?: Promise<unknown> }).updateComplete;
}
