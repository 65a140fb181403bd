import { html, nothing, render } from 'lit';
import type { Text } from '../view/view-text.ts';

/** What stands in `main` where no page lives. */
export function nothingHere(path: string, none: boolean, text: Text): HTMLElement {
  const element = document.createElement('div');
  element.className = 'fw-page';
  const key = none ? 'no-pages' : 'not-found';
  render(
    html`<fw-empty-state level="1" icon=${none ? 'plugin' : 'search'} heading=${text(key)}>
      ${text(`${key}-why`, { path })}
      ${none ? nothing : html`<fw-button slot="action" variant="primary" href="/">${text('not-found-start')}</fw-button>`}
    </fw-empty-state>`,
    element,
  );
  return element;
}
