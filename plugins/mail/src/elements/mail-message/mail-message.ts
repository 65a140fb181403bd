import type { Address, Email, Part } from '@fachwerk/model/mail';
import { currentLocale, type MenuSelectDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import type { AnswerKind } from '../../answer.ts';
import type { LinkTarget } from '../../link-target.ts';
import { bodyText, inlineParts, listedParts, mailBody, type Body } from '../../mail-body.ts';
import { fullDate, listDate } from '../../mail-date.ts';
import { formatAddress, isExternal, shortName } from '../../recipients.ts';
import type { ShownLink } from '../../sanitize.ts';
import '../attachment-list/attachment-list.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';
import '../mail-html/mail-html.ts';
import type { HtmlModel } from '../mail-html/mail-html.ts';
import '../mail-text/mail-text.ts';
import { mailMessageStyles } from './mail-message.styles.ts';

interface MessageAction {
  readonly id: string;
  readonly plugin: string;
  readonly data: { readonly label: string; readonly icon?: string | undefined };
  run(context: unknown): Promise<void>;
}
export interface MessageModel {
  readonly ownDomains$: Observable<readonly string[]>;
  /** What others offer to do with a mail. */
  actions(email: Email): Observable<readonly MessageAction[]>;
  toggle(id: string): void;
  /** Goes on with a draft. */
  resume(email: Email): void;
  answer(kind: AnswerKind, email: Email): void;
  /** Address of a part's content, for a picture in the text. */
  picture(part: Part): Promise<string | undefined>;
  save(part: Part): Promise<void>;
  write(target: LinkTarget): void;
  /** Asks before a link is followed that is not what it says. */
  follow(link: ShownLink): void;
  run(action: MessageAction, email: Email): void;
}

/**
 * One mail of a thread: folded a line, unfolded all of it.
 *
 * @tag fachwerk-mail-message
 */
class MailMessage extends MailElement {
  static override styles = mailMessageStyles;

  @property({ attribute: false }) accessor email!: Email;
  @property({ attribute: false }) accessor model!: MessageModel;
  @property({ type: Boolean }) accessor opened = false;
  @state() private accessor details = false;
  @state() private accessor blocked = 0;
  @state() private accessor unframed = false;
  @state() private accessor original = false;
  @state() private accessor saving: ReadonlySet<string> = new Set();
  /** Made once for each mail: a stream made while drawing would be a new one each time. */
  #actions: { id: string; stream: Observable<readonly MessageAction[]> } | undefined;
  readonly #html: HtmlModel = {
    picture: async (cid) => {
      const part = inlineParts(this.email).get(cid);
      return part && this.model.picture(part);
    },
    openLink: (link) => (link.target.kind === 'mail' ? this.model.write(link.target) : this.model.follow(link)),
  };

  readonly #onToggle = (): void => this.model.toggle(this.email.id);
  readonly #onBlocked = ({ detail }: CustomEvent<number>): void => {
    this.blocked = detail;
  };
  readonly #onUnframed = (): void => {
    this.unframed = true;
  };
  readonly #onAddress = ({ detail }: CustomEvent<LinkTarget>): void => this.model.write(detail);
  readonly #onSave = async ({ detail }: CustomEvent<Part>): Promise<void> => {
    const id = detail.blobId ?? '';
    this.saving = new Set([...this.saving, id]);
    await this.model.save(detail);
    this.saving = new Set([...this.saving].filter((each) => each !== id));
  };
  readonly #onResume = (): void => this.model.resume(this.email);
  readonly #onReply = (): void => this.model.answer('reply', this.email);
  readonly #onMenu = ({ detail: { value } }: CustomEvent<MenuSelectDetail>): void => {
    if (value === 'reply' || value === 'reply-all' || value === 'forward') this.model.answer(value, this.email);
    else if (value === 'details') this.details = !this.details;
    else if (value === 'original') this.original = !this.original;
    else {
      const action = this.#offered().find(({ plugin, id }) => `${plugin}/${id}` === value);
      if (action) this.model.run(action, this.email);
    }
  };

  #offered(): readonly MessageAction[] {
    if (this.#actions?.id !== this.email.id)
      this.#actions = { id: this.email.id, stream: this.model.actions(this.email) };
    return this.watch(this.#actions.stream) ?? [];
  }

  #people(list: readonly Address[] | null): string {
    return (list ?? []).map((each) => formatAddress(each)).join(', ');
  }

  override render(): TemplateResult {
    const { email, opened } = this;
    const unread = !email.keywords['$seen'];
    const sender = email.from?.[0];
    return html`<article
      class=${unread ? 'unread' : ''}
      aria-label=${this.text('mail-from', { name: sender ? shortName(sender) : this.text('no-sender') })}
    >
      <div class="head">
        <fw-avatar name=${sender?.name ?? sender?.email ?? ''} size=${opened ? 'm' : 's'}></fw-avatar>
        <div class="who">
          <button type="button" class="toggle" aria-expanded=${String(opened)} @click=${this.#onToggle}>
            <span class="name">${sender ? (sender.name ?? sender.email) : this.text('no-sender')}</span>
            ${opened && sender?.name ? html`<span class="small">${sender.email}</span>` : nothing}
          </button>
          <div class="small">${opened ? this.#toLine() : email.preview}</div>
        </div>
        <div class="side">${this.#side(opened)}</div>
      </div>
      ${opened ? this.#body() : nothing}
    </article>`;
  }

  #toLine(): TemplateResult {
    const { email } = this;
    const names = [...(email.to ?? []), ...(email.cc ?? [])].map((each) => shortName(each)).join(', ');
    const sender = email.from?.[0];
    const domains = this.watch(this.model.ownDomains$);
    return html`${email.keywords['$draft'] ? html`<fw-badge tone="info">${this.text('draft')}</fw-badge> ` : nothing}${
      sender && domains && isExternal(sender, domains)
        ? html`<fw-badge tone="warning" title=${this.text('external-hint')}>${this.text('external')}</fw-badge> `
        : nothing
    }${this.text('to-names', { names: names || this.text('no-recipients') })}`;
  }

  #side(opened: boolean): TemplateResult {
    const { email } = this;
    const date = email.sentAt ?? email.receivedAt;
    const locale = currentLocale();
    return html`${
        email.keywords['$flagged']
          ? html`<fw-icon class="flagged" name="flag-filled" label=${this.text('flagged')}></fw-icon>`
          : nothing
      }
      ${!opened && email.hasAttachment ? html`<fw-icon name="attachment" label=${this.text('has-attachment')}></fw-icon>` : nothing}
      <time datetime=${date} title=${fullDate(date, locale)}>${listDate(date, Date.now(), locale)}</time>
      ${opened ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    const check = (value: string, label: string, checked: boolean): TemplateResult =>
      html`<fw-menu-item value=${value} type="checkbox" ?checked=${checked}>${this.text(label)}</fw-menu-item>`;
    if (this.email.keywords['$draft']) {
      return html`<fw-button size="s" icon="edit" @click=${this.#onResume}>${this.text('resume')}</fw-button>`;
    }
    return html`<fw-icon-button
        size="s"
        icon="reply"
        label=${this.text('reply')}
        @click=${this.#onReply}
      ></fw-icon-button>
      <fw-menu align="end" @fw-select=${this.#onMenu}>
        <fw-icon-button slot="trigger" size="s" icon="more-vertical" label=${this.text('more')}></fw-icon-button>
        <fw-menu-item value="reply" icon="reply">${this.text('reply')}</fw-menu-item>
        <fw-menu-item value="reply-all" icon="reply-all">${this.text('reply-all')}</fw-menu-item>
        <fw-menu-item value="forward" icon="forward">${this.text('forward')}</fw-menu-item>
        <hr />
        ${check('details', 'details', this.details)} ${check('original', 'original-look', this.original)}
        ${this.#offered().map(
          ({ plugin, id, data }) =>
            html`<fw-menu-item value="${plugin}/${id}" icon=${data.icon ?? 'plugin'}>${data.label}</fw-menu-item>`,
        )}
      </fw-menu>`;
  }

  #body(): TemplateResult {
    const body = mailBody(this.email);
    const parts = listedParts(this.email);
    const attachments = html`<fachwerk-mail-attachments
      .text=${this.text}
      .parts=${parts}
      .loading=${this.saving}
      @mail-save=${this.#onSave}
    ></fachwerk-mail-attachments>`;
    return html`<div class="body">
      ${this.details ? this.#details() : nothing}
      ${body.encodingProblem ? html`<fw-banner tone="warning">${this.text('encoding-problem')}</fw-banner>` : nothing}
      ${this.#blockedBanner()} ${body.kind === 'html' && !this.unframed ? this.#htmlBody(body) : this.#textBody(body)}
      ${body.truncated ? html`<fw-banner tone="info">${this.text('truncated')}</fw-banner>` : nothing}
      ${parts.length > 0 ? attachments : nothing}
    </div>`;
  }

  #blockedBanner(): TemplateResult | typeof nothing {
    if (this.blocked === 0) return nothing;
    const heading = this.text('pictures-blocked', { n: this.blocked });
    return html`<fw-banner tone="info" heading=${heading}>${this.text('pictures-blocked-text')}</fw-banner>`;
  }

  #htmlBody({ value }: Body): TemplateResult {
    return html`<fachwerk-mail-html
      .text=${this.text}
      .html=${value}
      .model=${this.#html}
      .original=${this.original}
      @mail-blocked=${this.#onBlocked}
      @mail-unframed=${this.#onUnframed}
    ></fachwerk-mail-html>`;
  }

  #textBody({ kind, value }: Body): TemplateResult {
    return html`<fachwerk-mail-text
      .text=${this.text}
      .value=${kind === 'html' ? bodyText(this.email) : value}
      @mail-address=${this.#onAddress}
    ></fachwerk-mail-text>`;
  }

  #details(): TemplateResult {
    const { email } = this;
    const line = (key: string, value: string): TemplateResult | typeof nothing =>
      value === ''
        ? nothing
        : html`<dt>${this.text(key)}</dt>
            <dd>${value}</dd>`;
    return html`<dl>
      ${line('field-from', this.#people(email.from))} ${line('field-reply-to', this.#people(email.replyTo))}
      ${line('field-to', this.#people(email.to))} ${line('field-cc', this.#people(email.cc))}
      ${line('field-bcc', this.#people(email.bcc))}
      ${line('field-date', fullDate(email.sentAt ?? email.receivedAt, currentLocale()))}
      ${line('field-subject', email.subject ?? '')} ${line('field-message-id', email.messageId?.join(' ') ?? '')}
    </dl>`;
  }
}

define('fachwerk-mail-message', MailMessage);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-message': MailMessage;
  }
}
