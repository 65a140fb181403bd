import { css, type TemplateResult } from 'lit';
import { define } from '../element/define.ts';
import { CheckControl } from './check-control.ts';
import { checkStyles } from './checkbox.styles.ts';

/**
 * On or off, as part of a form: it counts when the form is sent. For what counts at once take fw-switch.
 *
 * @tag fw-checkbox
 * @attr {string} label - or the slot
 * @slot - the label, when it is more than text
 * @csspart input - the native checkbox
 * @fires {CustomEvent<CheckDetail>} fw-change - the person switched it
 */
export class FwCheckbox extends CheckControl {
  static override styles = [
    checkStyles,
    css`
      input {
        display: grid;
        place-content: center;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        border: 2px solid var(--fw-border-strong);
        border-radius: var(--fw-radius-s);
        background: var(--fw-surface);
      }
      input:checked,
      input:indeterminate {
        border-color: var(--fw-accent);
        background: var(--fw-accent);
      }
      input:checked::before {
        content: '';
        inline-size: 0.3rem;
        block-size: 0.625rem;
        margin-block-end: 0.125rem;
        border: solid var(--fw-on-accent);
        border-width: 0 2px 2px 0;
        rotate: 45deg;
      }
      input:indeterminate::before {
        content: '';
        inline-size: 0.625rem;
        block-size: 0;
        border-block-start: 2px solid var(--fw-on-accent);
      }
      @media (forced-colors: active) {
        input:checked::before,
        input:indeterminate::before {
          border-color: HighlightText;
        }
        input {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return this.checkTemplate(undefined);
  }
}

define('fw-checkbox', FwCheckbox);
declare global {
  interface HTMLElementTagNameMap {
    'fw-checkbox': FwCheckbox;
  }
}
