import { currentLocale } from '@fachwerk/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment, PendingFile } from '../../draft-files.ts';
import { failureCode, failureText } from '../../failure.ts';
import { fileIcon } from '../../file-icon.ts';
import { fileSize } from '../../file-size.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';

/**
 * The files of a draft: those that are attached, those on their way, and those that did not arrive, with the reason.
 *
 * @tag fachwerk-mail-draft-files
 * @fires {CustomEvent<string>} mail-detach - blob id
 * @fires {CustomEvent<string>} mail-remove - id of one on its way
 * @fires {CustomEvent<string>} mail-retry - id of one that did not arrive
 */
class DraftFileList extends MailElement {
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--fw-space-2);
      margin: 0;
      padding: var(--fw-space-2) 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--fw-space-2);
      max-inline-size: 100%;
      padding: var(--fw-space-1) var(--fw-space-1) var(--fw-space-1) var(--fw-space-3);
      border: 1px solid var(--fw-border);
      border-radius: var(--fw-radius);
      background: var(--fw-surface);
    }
    .failed {
      flex-basis: 100%;
      border-color: var(--fw-danger);
      background: var(--fw-danger-quiet);
    }
    .lines {
      min-inline-size: 0;
      flex: 1;
    }
    .name {
      display: block;
      max-inline-size: 18rem;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .small {
      display: block;
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    .failed .small {
      color: var(--fw-danger);
    }
    fw-progress {
      display: block;
      inline-size: 9rem;
    }
  `;

  @property({ attribute: false }) accessor attached: readonly Attachment[] = [];
  @property({ attribute: false }) accessor pending: readonly PendingFile[] = [];

  readonly #onAct = (event: Event): void => {
    const { act = '', id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.emit(act, id);
  };

  #button(act: string, id: string, icon: string, label: string): TemplateResult {
    return html`<fw-icon-button
      size="s"
      icon=${icon}
      label=${label}
      data-act=${act}
      data-id=${id}
      @click=${this.#onAct}
    ></fw-icon-button>`;
  }

  #attachedItem({ blobId, name, size, type }: Attachment): TemplateResult {
    return html`<li>
      <fw-icon name=${fileIcon(type)}></fw-icon>
      <span class="lines"
        ><span class="name" title=${name}>${name}</span
        ><span class="small">${fileSize(size, currentLocale())}</span></span
      >
      ${this.#button('mail-detach', blobId, 'close', this.text('detach', { name }))}
    </li>`;
  }

  #pendingItem({ id, file, sent, failure, final }: PendingFile): TemplateResult {
    const { name } = file;
    if (failure === undefined) {
      return html`<li>
        <span class="lines">
          <span class="name" title=${name}>${name}</span>
          <fw-progress
            label=${this.text('uploading', { name })}
            .value=${sent}
            .max=${Math.max(file.size, 1)}
          ></fw-progress>
        </span>
        ${this.#button('mail-remove', id, 'close', this.text('stop-upload', { name }))}
      </li>`;
    }
    const code = failureCode(failure);
    const own = code === 'file-too-large' || code === 'files-too-large';
    const why = own
      ? this.text(`error-${code}`, { size: fileSize(file.size, currentLocale()) })
      : failureText(this.text, failure);
    return html`<li class="failed">
      <fw-icon name="error"></fw-icon>
      <span class="lines"><span class="name" title=${name}>${name}</span><span class="small">${why}</span></span>
      ${final ? nothing : this.#button('mail-retry', id, 'refresh', this.text('retry-upload', { name }))}
      ${this.#button('mail-remove', id, 'close', this.text('detach', { name }))}
    </li>`;
  }

  override render(): TemplateResult {
    const some = this.attached.length + this.pending.length > 0;
    const label = this.text('attachments');
    return html`<div role="status">
      ${
        some
          ? html`<ul role="list" aria-label=${label}>
              ${repeat(
                this.attached,
                ({ blobId }) => blobId,
                (each) => this.#attachedItem(each),
              )}
              ${repeat(
                this.pending,
                ({ id }) => id,
                (each) => this.#pendingItem(each),
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }
}

define('fachwerk-mail-draft-files', DraftFileList);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-draft-files': DraftFileList;
  }
}
