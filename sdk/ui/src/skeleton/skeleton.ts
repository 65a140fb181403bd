import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

/**
 * The place of what is not there yet. Invisible to screen readers: whoever shows it says once that something loads
 * (`aria-busy`, or an fw-spinner with a label).
 *
 * @tag fw-skeleton
 * @attr {"text"|"circle"|"block"} shape - block fills its host's height
 * @attr {number} lines - of text
 */
export class FwSkeleton extends FwElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--fw-space-2);
    }
    :host([shape='circle']) {
      inline-size: 2rem;
      block-size: 2rem;
      flex: none;
    }
    .bone {
      block-size: 0.75em;
      border-radius: var(--fw-radius);
      background: var(--fw-surface-hover);
      animation: 1.4s ease-in-out infinite alternate;
      animation-name: var(--fw-reduced-motion, breathe);
    }
    .bone:last-child:not(:only-child) {
      inline-size: 60%;
    }
    :host([shape='circle']) .bone,
    :host([shape='block']) .bone {
      flex: 1;
      block-size: auto;
    }
    :host([shape='circle']) .bone {
      border-radius: 50%;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
    @media (forced-colors: active) {
      .bone {
        border: 1px solid GrayText;
      }
    }
  `;

  @property({ reflect: true }) accessor shape: 'text' | 'circle' | 'block' = 'text';
  @property({ type: Number }) accessor lines = 1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
  }

  override render(): TemplateResult {
    const count = this.shape === 'text' ? this.lines : 1;
    return html`${repeat(Array.from({ length: count }), () => html`<div class="bone"></div>`)}`;
  }
}

define('fw-skeleton', FwSkeleton);
declare global {
  interface HTMLElementTagNameMap {
    'fw-skeleton': FwSkeleton;
  }
}
