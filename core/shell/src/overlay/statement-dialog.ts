import { html, nothing } from 'lit';
import type { FooterLink } from '../frame/frame-model.ts';
import type { Text } from '../view/view-text.ts';
import type { Layer } from './layer.ts';

/** The statement on accessibility in short, with the Land's own pages where it named them. */
export async function openStatement(
  layer: Layer,
  links: readonly FooterLink[],
  full: string | undefined,
  say: Text,
): Promise<void> {
  await layer.ask<undefined>((answer) => {
    const close = (): void => answer(undefined);
    return html`<fw-dialog open dismissable label=${say('statement')} @fw-close=${close}>
      <p class="fw-dialog-text">${say('statement-text')}</p>
      <ul class="fw-dialog-list">
        ${full ? html`<li><a href=${full} target="_blank" rel="noopener">${say('statement-link')}</a></li>` : nothing}
        ${links.map(({ label, href }) => html`<li><a href=${href} target="_blank" rel="noopener">${label}</a></li>`)}
      </ul>
    </fw-dialog>`;
  }, undefined);
}
