import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { define } from '../element/define.ts';
import { fieldStyles } from '../field/field.styles.ts';
import { TextControl } from '../field/text-control.ts';

/**
 * Several lines of text with label, hint and error. Takes part in forms.
 *
 * @tag fw-textarea
 * @attr {string} label - required
 * @attr {number} rows - least height in lines
 * @attr {boolean} autogrow - grows with its text
 * @attr {boolean} plain - without the frame, where the surroundings are one already; fills the height of its host
 * @csspart box - the frame of the control
 * @csspart input - the native textarea
 * @fires {CustomEvent<ChangeDetail>} fw-input - each key
 * @fires {CustomEvent<ChangeDetail>} fw-change - the person is done
 */
export class FwTextarea extends TextControl {
  static override styles = [
    fieldStyles,
    css`
      textarea {
        padding-block: var(--fw-space-2);
        line-height: var(--fw-line-height);
        resize: vertical;
      }
      textarea.autogrow {
        field-sizing: content;
        resize: none;
      }
      :host([plain]) .field,
      :host([plain]) .box {
        flex: 1;
        min-block-size: 0;
      }
      :host([plain]) {
        display: flex;
        flex-direction: column;
      }
      :host([plain]) .box,
      :host([plain]) .box:hover {
        border: 0;
        background: transparent;
      }
      :host([plain]) .box:focus-within {
        outline-offset: -1px;
      }
      :host([plain]) textarea {
        resize: none;
      }
    `,
  ];

  @property({ type: Number }) accessor rows = 3;
  /** More characters than these cannot be typed. */
  @property({ type: Number }) accessor maxlength: number | undefined;
  @property({ type: Boolean }) accessor autogrow = false;
  @property({ type: Boolean, reflect: true }) accessor plain = false;

  /** The native control, for selection and insertion. */
  get textarea(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override box(): TemplateResult {
    return html`<textarea
      id="control"
      part="input"
      class=${this.autogrow ? 'autogrow' : ''}
      rows=${this.rows}
      .value=${live(this.value)}
      placeholder=${this.placeholder || nothing}
      maxlength=${this.maxlength ?? nothing}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readonly}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.onInput}
      @change=${this.onChange}
    ></textarea>`;
  }
}

define('fw-textarea', FwTextarea);
declare global {
  interface HTMLElementTagNameMap {
    'fw-textarea': FwTextarea;
  }
}
