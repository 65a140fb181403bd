import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../button/button.ts';

export interface FilesDetail {
  readonly files: readonly File[];
}

/**
 * Takes files that are dropped on its content or pasted in it; `choose()` opens the system's dialog, and without
 * content it shows a button for that, so that there is always a way by key.
 *
 * @tag fw-file-drop
 * @attr {string} label - text of the button, and of the cover while files are dragged over it
 * @attr {string} accept - as of a native file input; it narrows the dialog alone
 * @attr {boolean} multiple - takes more than one; to forbid it set the property
 * @attr {boolean} disabled - takes none
 * @slot - where files may be dropped
 * @csspart cover - what lies over the content while files are dragged
 * @fires {CustomEvent<FilesDetail>} fw-files - what was dropped, pasted or chosen
 */
export class FwFileDrop extends FwElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    .cover {
      position: absolute;
      inset: 0;
      z-index: 1;
      display: grid;
      place-content: center;
      border: 2px dashed var(--fw-accent);
      border-radius: var(--fw-radius-l);
      background: color-mix(in srgb, var(--fw-surface) 88%, transparent);
      color: var(--fw-accent-text);
      font-weight: var(--fw-font-weight-strong);
      pointer-events: none;
    }
    .alone {
      display: grid;
      place-items: center;
      padding: var(--fw-space-4);
      border: 2px dashed var(--fw-border-strong);
      border-radius: var(--fw-radius-l);
    }
  `;

  @property() accessor label = '';
  @property() accessor accept = '';
  @property({ type: Boolean }) accessor multiple = true;
  @property({ type: Boolean, reflect: true }) accessor disabled = false;
  @state() private accessor over = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#leaving);
  }

  /** Opens the system's dialog; needs a person's press, as browsers do. */
  choose(): void {
    this.renderRoot.querySelector('input')?.click();
  }

  #send(files: readonly File[]): void {
    if (files.length > 0 && !this.disabled)
      this.emit('fw-files', { files: this.multiple ? files : files.slice(0, 1) } satisfies FilesDetail);
  }

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file chosen again is a change too.
    input.value = '';
    this.#send(files);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (this.disabled || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    clearTimeout(this.#leaving);
    this.over = true;
  };

  // Each child that is crossed sends a leave; the next over takes it back.
  readonly #onDragLeave = (): void => {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      this.over = false;
    }, 80);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.over = false;
    if (this.disabled || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#send([...event.dataTransfer.files]);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    // A table copied from a spreadsheet comes as text and as a picture: then the text is meant.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.#send(files);
  };

  readonly #choose = (): void => this.choose();

  override render(): TemplateResult {
    const label = this.label || this.msg('choose-files');
    return html`<div
      @dragover=${this.#onDragOver}
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
      @paste=${this.#onPaste}
    >
      <slot
        ><div class="alone">
          <fw-button icon="upload" ?disabled=${this.disabled} @click=${this.#choose}>${label}</fw-button>
        </div></slot
      >
      <input
        type="file"
        hidden
        aria-label=${label}
        accept=${this.accept || nothing}
        ?multiple=${this.multiple}
        ?disabled=${this.disabled}
        @change=${this.#onChange}
      />
      ${this.over ? html`<div class="cover" part="cover">${this.label || this.msg('drop-here')}</div>` : nothing}
    </div>`;
  }
}

define('fw-file-drop', FwFileDrop);
declare global {
  interface HTMLElementTagNameMap {
    'fw-file-drop': FwFileDrop;
  }
}
