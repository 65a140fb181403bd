import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from './element/define.ts';
import { FwElement } from './element/fw-element.ts';
import { alert, badge, button, descriptionList, table, typography } from './kern.ts';

const meta: Meta = { title: 'Kit/KERN sheets' };
export default meta;

/** Plain KERN markup in a shadow root, as a plugin would have it. */
class KernSample extends FwElement {
  static override styles = [alert, badge, button, descriptionList, table, typography];
  override render = () => html`
    <div class="kern-table-responsive" role="region" aria-label="Bauanträge" tabindex="0">
      <table class="kern-table kern-table--small">
        <caption class="kern-title">
          Bauanträge
        </caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            <th class="kern-table__header" scope="col">Vorgang</th>
            <th class="kern-table__header" scope="col">Stand</th>
          </tr>
        </thead>
        <tbody class="kern-table__body">
          <tr class="kern-table__row">
            <td class="kern-table__cell">2026/118, Carport</td>
            <td class="kern-table__cell">
              <span class="kern-badge kern-badge--warning"
                ><span class="kern-label kern-label--small">Nachforderung</span></span
              >
            </td>
          </tr>
        </tbody>
      </table>
    </div>
    <p>
      <button class="kern-btn kern-btn--primary" type="button">
        <span class="kern-label">Bescheid erstellen</span>
      </button>
    </p>
  `;
}
define('kern-sample', KernSample);

export const PlainMarkup: StoryObj = { render: () => html`<kern-sample></kern-sample>` };
