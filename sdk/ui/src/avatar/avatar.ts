import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import { avatarColors, avatarColorStyles } from './avatar-colors.ts';
import { initials, stableIndex } from './initials.ts';

/**
 * A person's picture, or their initials on a colour that is always the same for the name. Decoration unless labelled:
 * the name mostly stands beside it.
 *
 * @tag fw-avatar
 * @attr {string} name - name or address
 * @attr {string} src - picture; the initials stay until it is there
 * @attr {"s"|"m"|"l"} size - 1.5, 2 or 3 rem across
 * @attr {string} label - its text, when no name stands beside it
 * @csspart circle - the round box
 */
export class FwAvatar extends FwElement {
  static override styles = css`
    :host {
      --size: 2rem;
      display: inline-flex;
      flex: none;
      inline-size: var(--size);
      block-size: var(--size);
    }
    :host([size='s']) {
      --size: 1.5rem;
    }
    :host([size='l']) {
      --size: 3rem;
    }
    .circle {
      flex: 1;
      display: grid;
      place-items: center;
      overflow: hidden;
      border: 1px solid transparent;
      border-radius: 50%;
      color: #fff;
      font-size: calc(var(--size) * 0.4);
      font-weight: var(--fw-font-weight-strong);
      line-height: 1;
      user-select: none;
    }
    .circle > * {
      grid-area: 1 / 1;
    }
    img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    ${avatarColorStyles}
  `;

  @property() accessor name = '';
  @property() accessor src = '';
  @property({ reflect: true }) accessor size: 's' | 'm' | 'l' = 'm';
  @property() accessor label = '';
  @state() private accessor broken = '';

  readonly #onError = (): void => {
    this.broken = this.src;
  };

  override render(): TemplateResult {
    const image = this.src && this.src !== this.broken;
    return html`<span
      part="circle"
      class="circle c${stableIndex(this.name, avatarColors.length)}"
      role=${this.label ? 'img' : nothing}
      aria-label=${this.label || nothing}
      aria-hidden=${this.label ? nothing : 'true'}
      ><span>${initials(this.name)}</span>${
        image ? html`<img src=${this.src} alt="" @error=${this.#onError} />` : nothing
      }</span
    >`;
  }
}

define('fw-avatar', FwAvatar);
declare global {
  interface HTMLElementTagNameMap {
    'fw-avatar': FwAvatar;
  }
}
