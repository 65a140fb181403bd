import { currentLocale } from '@fachwerk/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import { mailPath } from '../../address.ts';
import type { LatestMail } from '../../latest-mails.ts';
import { listDate } from '../../mail-date.ts';
import { shortName } from '../../recipients.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';
import { slowly } from '../slowly.ts';

/**
 * Tile of the home view: the newest mails of all inboxes.
 *
 * @tag fachwerk-mail-latest-widget
 */
export class LatestWidget extends MailElement {
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
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--fw-space-3);
      padding: var(--fw-space-2);
      border-radius: var(--fw-radius);
      color: var(--fw-text);
      text-decoration: none;
    }
    a:hover {
      background: var(--fw-surface-hover);
    }
    span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .subject {
      grid-column: 1 / -1;
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    .unread span {
      color: var(--fw-text);
      font-weight: var(--fw-font-weight-strong);
    }
    time {
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    p {
      margin: 0;
      color: var(--fw-text-muted);
    }
  `;

  @property({ attribute: false }) accessor mails$!: Observable<readonly LatestMail[]>;
  readonly #slowly = slowly(this);

  override render(): TemplateResult {
    const mails = this.watch(this.mails$);
    const waiting = this.#slowly(mails === undefined);
    if (!mails) return html`${waiting ? html`<fw-skeleton lines="5"></fw-skeleton>` : nothing}`;
    if (mails.length === 0) return html`<p>${this.text('empty-inbox')}</p>`;
    return html`<ul role="list">
      ${mails.map((each) => this.#row(each))}
    </ul>`;
  }

  #row({ account, mailbox, mail }: LatestMail): TemplateResult {
    const unread = !mail.keywords['$seen'];
    return html`<li>
      <a class=${unread ? 'unread' : ''} href=${mailPath({ account, mailbox, thread: mail.threadId })}>
        <span>
          ${unread ? html`<span class="visually-hidden">${this.text('unread')}, </span>` : nothing}${(mail.from ?? []).map((each) => shortName(each)).join(', ') || this.text('no-sender')}
        </span>
        <time datetime=${mail.receivedAt}>${listDate(mail.receivedAt, Date.now(), currentLocale())}</time>
        <span class="subject">${mail.subject || this.text('no-subject')}</span>
      </a>
    </li>`;
  }
}

define('fachwerk-mail-latest-widget', LatestWidget);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-latest-widget': LatestWidget;
  }
}
