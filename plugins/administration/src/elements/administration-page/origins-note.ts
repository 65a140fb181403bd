import type { AdministrationReport } from '@fachwerk/model/host';
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from './plugin-table.ts';

/** Which way of isolating the composition has, and what it guarantees. */
export function originsNote({ origins, plugins }: AdministrationReport, text: Text): TemplateResult {
  const trusted = plugins.some(({ tier }) => tier === 'trusted');
  return html`<section class="origins" aria-labelledby="origins">
    <fw-icon name="shield"></fw-icon>
    <div>
      <h2 id="origins">${text('origins')}</h2>
      <p>${text(`origins-${origins?.mode ?? 'absent'}`, { base: origins?.base ?? '' })}</p>
      ${origins && trusted ? html`<p>${text('origins-trusted')}</p>` : nothing}
    </div>
  </section>`;
}
