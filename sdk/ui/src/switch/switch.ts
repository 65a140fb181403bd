import { css, type TemplateResult } from 'lit';
import { CheckControl } from '../checkbox/check-control.ts';
import { checkStyles } from '../checkbox/checkbox.styles.ts';
import { define } from '../element/define.ts';

/**
 * A setting that counts at once.
 *
 * @tag fw-switch
 * @attr {string} label - or the slot
 * @slot - the label, when it is more than text
 * @csspart input - the native checkbox, with the role of a switch
 * @fires {CustomEvent<CheckDetail>} fw-change - the person switched it
 */
export class FwSwitch extends CheckControl {
  static override styles = [
    checkStyles,
    css`
      input {
        display: block;
        inline-size: 2.25rem;
        block-size: 1.25rem;
        border: 2px solid var(--fw-border-strong);
        border-radius: var(--fw-radius-round);
        background: var(--fw-surface);
        transition: background-color var(--fw-duration);
      }
      input::before {
        content: '';
        display: block;
        inline-size: 0.75rem;
        block-size: 0.75rem;
        margin: 0.125rem;
        border-radius: 50%;
        background: var(--fw-border-strong);
        transition: margin-inline-start var(--fw-duration);
      }
      input:checked {
        border-color: var(--fw-accent);
        background: var(--fw-accent);
      }
      input:checked::before {
        margin-inline-start: 1.125rem;
        background: var(--fw-on-accent);
      }
      @media (forced-colors: active) {
        input,
        input::before {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return this.checkTemplate('switch');
  }
}

define('fw-switch', FwSwitch);
declare global {
  interface HTMLElementTagNameMap {
    'fw-switch': FwSwitch;
  }
}
