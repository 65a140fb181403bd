import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LinkTarget } from '../../link-target.ts';
import { textBlocks, textSpans, type TextBlock } from '../../message-text.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';

/**
 * A plain text mail: addresses are links, what others wrote before is folded.
 *
 * @tag fachwerk-mail-text
 * @fires {CustomEvent<LinkTarget>} mail-address - a mail address was clicked
 */
class MailText extends MailElement {
  static override styles = css`
    :host {
      display: block;
      max-inline-size: 80ch;
      line-height: 1.55;
      overflow-wrap: anywhere;
    }
    .block {
      white-space: pre-wrap;
    }
    .signature {
      color: var(--fw-text-muted);
    }
    a {
      color: var(--fw-accent-text);
    }
    summary {
      inline-size: fit-content;
      margin-block: var(--fw-space-2);
      padding: 0 var(--fw-space-2);
      border: 1px solid var(--fw-border);
      border-radius: var(--fw-radius);
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
      cursor: pointer;
    }
    .quote {
      padding-inline-start: var(--fw-space-3);
      border-inline-start: 3px solid var(--fw-border);
      color: var(--fw-text-muted);
    }
  `;

  @property() accessor value = '';

  readonly #onClick = (event: Event): void => {
    const href = (event.currentTarget as HTMLAnchorElement).href;
    event.preventDefault();
    this.emit('mail-address', { kind: 'mail', href } satisfies LinkTarget);
  };

  #spans(text: string): (TemplateResult | string)[] {
    return textSpans(text).map(({ text: words, target }) => {
      if (!target) return words;
      return target.kind === 'mail'
        ? html`<a href=${target.href} @click=${this.#onClick}>${words}</a>`
        : html`<a href=${target.href} target="_blank" rel="noopener noreferrer">${words}</a>`;
    });
  }

  #block({ kind, text }: TextBlock): TemplateResult {
    if (kind !== 'quote') return html`<div class="block ${kind}">${this.#spans(text)}</div>`;
    const lines = text.split('\n').length;
    const quoted = html`<div class="block quote">${this.#spans(text.replaceAll(/^\s?>\s?/gmu, ''))}</div>`;
    // Three lines stand in nobody's way.
    return lines <= 3
      ? quoted
      : html`<details>
          <summary>${this.text('show-quote-lines', { n: lines })}</summary>
          ${quoted}
        </details>`;
  }

  override render(): TemplateResult {
    return html`${textBlocks(this.value).map((block) => this.#block(block))}`;
  }
}

define('fachwerk-mail-text', MailText);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-text': MailText;
  }
}
