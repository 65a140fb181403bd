import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { define } from '../element/define.ts';
import { fieldStyles } from '../field/field.styles.ts';
import { TextControl } from '../field/text-control.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/**
 * A choice of one from a list, by the native control.
 *
 * @tag fw-select
 * @attr {string} label - required
 * @attr {string} value - of the chosen option
 * @prop {SelectOption[]} options - what there is to choose from
 * @csspart box - the frame of the control
 * @fires {CustomEvent<ChangeDetail>} fw-change - the person chose another
 */
export class FwSelect extends TextControl {
  static override styles = [
    fieldStyles,
    css`
      .box {
        position: relative;
      }
      select {
        appearance: none;
        padding-inline-end: 2.25rem;
        cursor: pointer;
      }
      option {
        background: var(--fw-surface-raised);
        color: var(--fw-text);
      }
      .box > fw-icon {
        position: absolute;
        inset-inline-end: var(--fw-space-2);
        margin: 0 !important;
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) accessor options: readonly SelectOption[] = [];

  protected override box(): TemplateResult {
    return html`<select
        id="control"
        .value=${live(this.value)}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.error ? 'true' : nothing}
        @change=${this.onChange}
      >
        ${this.options.map(
          ({ value, label, disabled }) =>
            html`<option value=${value} ?disabled=${disabled} .selected=${value === this.value}>${label}</option>`,
        )}
      </select>
      <fw-icon name="chevron-down"></fw-icon>`;
  }
}

define('fw-select', FwSelect);
declare global {
  interface HTMLElementTagNameMap {
    'fw-select': FwSelect;
  }
}
