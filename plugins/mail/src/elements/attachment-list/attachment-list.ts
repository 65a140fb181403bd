import type { Part } from '@fachwerk/model/mail';
import { currentLocale } from '@fachwerk/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fileIcon } from '../../file-icon.ts';
import { fileSize } from '../../file-size.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';

/**
 * The files of a mail. They are saved, never opened here: what is in them is as foreign as the mail.
 *
 * @tag fachwerk-mail-attachments
 * @fires {CustomEvent<Part>} mail-save
 */
class AttachmentList extends MailElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--fw-space-2);
    }
    ul {
      display: contents;
    }
    li {
      display: block;
      max-inline-size: 100%;
    }
    .file {
      display: flex;
      align-items: center;
      gap: var(--fw-space-2);
      max-inline-size: 20rem;
      min-block-size: var(--fw-control-height);
      padding: var(--fw-space-1) var(--fw-space-3);
      border: 1px solid var(--fw-border);
      border-radius: var(--fw-radius);
      background: var(--fw-surface);
      color: var(--fw-text);
      text-align: start;
      cursor: pointer;
    }
    .file:hover {
      background: var(--fw-surface-hover);
      border-color: var(--fw-border-strong);
    }
    .name {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .size {
      flex: none;
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    fw-icon {
      color: var(--fw-text-muted);
    }
  `;

  @property({ attribute: false }) accessor parts: readonly Part[] = [];
  /** Blobs that are being fetched. */
  @property({ attribute: false }) accessor loading: ReadonlySet<string> = new Set();

  readonly #onSave = (event: Event): void => {
    const part = this.parts[Number((event.currentTarget as HTMLElement).dataset['index'])];
    if (part) this.emit('mail-save', part);
  };
  readonly #onSaveAll = (): void => {
    for (const part of this.parts) this.emit('mail-save', part);
  };

  #file(part: Part, index: number): TemplateResult {
    const name = part.name ?? this.text('unnamed-file');
    const size = fileSize(part.size, currentLocale());
    return html`<li>
      <button
        type="button"
        class="file"
        data-index=${index}
        title=${name}
        aria-busy=${this.loading.has(part.blobId ?? '') ? 'true' : nothing}
        @click=${this.#onSave}
      >
        ${this.loading.has(part.blobId ?? '') ? html`<fw-spinner></fw-spinner>` : html`<fw-icon name=${fileIcon(part.type)}></fw-icon>`}
        <span class="visually-hidden">${this.text('save-file', { name, size })}</span>
        <span class="name" aria-hidden="true">${name}</span><span class="size" aria-hidden="true">${size}</span
        ><fw-icon name="download"></fw-icon>
      </button>
    </li>`;
  }

  override render(): TemplateResult {
    return html`<ul role="list" aria-label=${this.text('attachments')}>
        ${this.parts.map((part, index) => this.#file(part, index))}
      </ul>
      ${this.parts.length > 1 ? html`<fw-button size="s" variant="ghost" icon="download" @click=${this.#onSaveAll}>${this.text('save-all')}</fw-button>` : nothing}`;
  }
}

define('fachwerk-mail-attachments', AttachmentList);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-attachments': AttachmentList;
  }
}
