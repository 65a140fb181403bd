import { LitElement } from 'lit';

/** Waits until every element below has rendered, in shadow roots too. */
export async function settled(root: ParentNode = document): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) await element.updateComplete;
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}
