/** What axe finds on the whole page, and outlines where. axe itself is loaded with the first run. */
import type { Result } from 'axe-core';

export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly impact: string;
  /** Where, as a path of selectors through shadow roots. */
  readonly target: string;
  /** Absent: it has gone meanwhile. */
  readonly element?: HTMLElement;
}
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

export async function findings(): Promise<readonly Finding[]> {
  const { default: axe } = await import('axe-core');
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false });
  return violations.flatMap(all);
}

const all = ({ id, help, impact, nodes }: Result): Finding[] =>
  nodes.map(({ target }) => {
    const path = target.flat();
    const element = find(path);
    return { rule: id, help, impact: impact ?? '', target: path.join(' › '), ...(element && { element }) };
  });

function find(path: readonly string[]): HTMLElement | undefined {
  let root: ParentNode | null | undefined = document;
  let found: Element | null | undefined;
  for (const selector of path) {
    found = root?.querySelector(selector);
    root = found?.shadowRoot;
  }
  return found instanceof HTMLElement ? found : undefined;
}

/** Outlines what was found; the answer takes the outlines away. */
export function outlined(found: readonly Finding[]): () => void {
  const undo = found.flatMap(({ element }) => {
    if (!element) return [];
    const { outline, outlineOffset } = element.style;
    Object.assign(element.style, { outline: '3px dashed #d4351c', outlineOffset: '2px' });
    return () => Object.assign(element.style, { outline, outlineOffset });
  });
  return () => undo.forEach((back) => back());
}
