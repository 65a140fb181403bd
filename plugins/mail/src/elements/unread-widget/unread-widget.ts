import type { DataOf } from '@fachwerk/sdk';
import type { MailUnread } from '@fachwerk/model/mail';
import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import { mailPath } from '../../address.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';

type Unread = DataOf<typeof MailUnread>;

/**
 * Tile of the home view: how much is unread, by account.
 *
 * @tag fachwerk-mail-unread-widget
 */
export class UnreadWidget extends MailElement {
  static override styles = css`
    :host {
      display: block;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--fw-space-3);
      min-block-size: var(--fw-control-height);
      padding-inline: var(--fw-space-2);
      border-radius: var(--fw-radius);
      color: var(--fw-text);
      text-decoration: none;
    }
    a:hover {
      background: var(--fw-surface-hover);
    }
    .name {
      flex: 1;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .none {
      color: var(--fw-text-muted);
    }
    p {
      margin: 0;
      color: var(--fw-text-muted);
    }
  `;

  @property({ attribute: false }) accessor accounts$!: Observable<Unread | undefined>;

  override render(): TemplateResult {
    const accounts = this.watch(this.accounts$);
    if (!accounts) return html`<p>${this.text('unread-unknown')}</p>`;
    if (accounts.length === 0) return html`<p>${this.text('no-account')}</p>`;
    return html`<ul role="list">
      ${accounts.map(
        ({ account, name, n }) =>
          html`<li>
            <a href=${mailPath({ account })}>
              <fw-icon name=${n > 0 ? 'mail' : 'mail-open'}></fw-icon>
              <span class="name">${name}</span>
              ${
                n > 0
                  ? html`<fw-badge tone="accent" count=${n} label=${this.text('n-unread', { n })}></fw-badge>`
                  : html`<span class="none">${this.text('all-read')}</span>`
              }
            </a>
          </li>`,
      )}
    </ul>`;
  }
}

define('fachwerk-mail-unread-widget', UnreadWidget);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-unread-widget': UnreadWidget;
  }
}
