import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '../avatar/avatar.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import { fieldStyles } from '../field/field.styles.ts';
import '../icon/icon.ts';
import { isAddress, parseRecipients, type Recipient } from './parse-recipients.ts';
import { recipientsStyles } from './recipients.styles.ts';

export interface Suggestion extends Recipient {
  /** A second line: department, place, "Funktionspostfach". */
  readonly detail?: string;
}
/** Asked after each pause in typing; `signal` ends the question when its answer is no longer wanted. */
export type Suggest = (typed: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
export interface RecipientsDetail {
  readonly value: readonly Recipient[];
}

const nameOf = ({ name, email }: Recipient): string => name || email;

/**
 * Several people in one field: a combobox after the APG with a chip for each. Comma, semicolon, Enter, Tab and leaving
 * the field make a chip of what is typed; several pasted addresses become several chips. What is no address is marked,
 * never dropped.
 *
 * @tag fw-recipients
 * @attr {string} label - required
 * @attr {boolean} plain - label before the field and a line below, as in a mail's head
 * @attr {string} hint - a sentence that helps to fill it in
 * @attr {string} error - what is wrong with it
 * @attr {string} placeholder - shown while it is empty
 * @attr {boolean} disabled - takes no input
 * @prop {Recipient[]} value - who is in it, in order
 * @prop {Suggest} suggest - asked after each pause in typing, for people to offer
 * @csspart chip - one person
 * @fires {CustomEvent<RecipientsDetail>} fw-change - the person added or took away somebody
 */
export class FwRecipients extends FwElement {
  static override styles = [fieldStyles, recipientsStyles];
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  @property() accessor label = '';
  @property() accessor hint = '';
  @property() accessor error = '';
  @property() accessor placeholder = '';
  @property({ type: Boolean, reflect: true }) accessor plain = false;
  @property({ type: Boolean, reflect: true }) accessor disabled = false;
  @property({ attribute: false }) accessor value: readonly Recipient[] = [];
  @property({ attribute: false }) accessor suggest: Suggest | undefined;
  @state() private accessor typed = '';
  @state() private accessor suggestions: readonly Suggestion[] = [];
  @state() private accessor pointed = -1;
  @state() private accessor said = '';
  @query('input') private accessor input!: HTMLInputElement;
  @query('.list') private accessor list!: HTMLElement;
  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Whether each chip is an address; what is typed and no chip yet counts too. */
  get valid(): boolean {
    return this.value.every(({ email }) => isAddress(email)) && !this.typed.trim();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAsking();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const open = this.suggestions.length > 0;
    if (open !== this.list.matches(':popover-open')) this.list.togglePopover(open);
    this.renderRoot.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Makes chips of what is typed, for instance before sending. */
  commit(): void {
    this.#add(parseRecipients(this.typed));
  }

  #add(recipients: readonly Recipient[]): void {
    this.#setTyped('');
    const known = new Set(this.value.map(({ email }) => email.toLocaleLowerCase()));
    const fresh = recipients.filter(({ email }) => {
      const isNew = email !== '' && !known.has(email.toLocaleLowerCase());
      known.add(email.toLocaleLowerCase());
      return isNew;
    });
    if (fresh.length === 0) return;
    this.#change([...this.value, ...fresh]);
    this.said = fresh.map((one) => this.msg('recipient-added', { name: nameOf(one) })).join(' ');
  }

  #remove(index: number): void {
    const gone = this.value[index];
    if (!gone || this.disabled) return;
    this.#change(this.value.filter((_, i) => i !== index));
    this.said = this.msg('recipient-removed', { name: nameOf(gone) });
    void this.#focusChip(index);
  }

  #change(value: readonly Recipient[]): void {
    this.value = value;
    this.emit('fw-change', { value } satisfies RecipientsDetail);
  }

  #setTyped(typed: string): void {
    this.typed = typed;
    this.pointed = -1;
    this.suggestions = [];
    this.#stopAsking();
    if (typed.trim() && this.suggest) this.#pause = setTimeout(() => void this.#ask(typed.trim()), 120);
  }

  #stopAsking(): void {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #ask(typed: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    // Without a directory a person still writes: an answer that fails is one without suggestions.
    const found = (await this.suggest?.(typed, asking.signal).catch(() => [])) ?? [];
    if (asking.signal.aborted) return;
    const chosen = new Set(this.value.map(({ email }) => email.toLocaleLowerCase()));
    this.suggestions = found.filter(({ email }) => !chosen.has(email.toLocaleLowerCase()));
    this.pointed = this.suggestions.length > 0 ? 0 : -1;
    this.said = this.msg('suggestions', { count: this.suggestions.length });
  }

  async #focusChip(index: number): Promise<void> {
    await this.updateComplete;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('li button');
    (chips[Math.max(0, index)] ?? this.input).focus();
  }

  readonly #onInput = (): void => {
    const { value } = this.input;
    // A comma within quotes or an unfinished "<" belongs to a name.
    if (/[,;]\s*$/u.test(value) && value.includes('@') && !/"[^"]*$|<[^>]*$/u.test(value.replaceAll(/"[^"]*"/gu, ''))) {
      this.#add(parseRecipients(value));
    } else this.#setTyped(value);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\n;,<]/u.test(text) || !text.includes('@')) return;
    event.preventDefault();
    this.#add(parseRecipients(this.typed + text));
  };

  readonly #onBlur = (): void => {
    this.suggestions = [];
    this.commit();
  };

  #choose(index: number): boolean {
    const suggestion = this.suggestions[index];
    if (!suggestion) return false;
    this.#add([{ name: suggestion.name, email: suggestion.email }]);
    return true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = this.suggestions.length;
    const atStart = this.input.selectionStart === 0 && this.input.selectionEnd === 0;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      this.pointed = (this.pointed + (event.key === 'ArrowDown' ? 1 : -1) + count) % count;
    } else if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.suggestions = [];
    } else if (
      (event.key === 'Enter' || event.key === 'Tab') &&
      this.typed.trim() &&
      !event.ctrlKey &&
      !event.metaKey
    ) {
      if (event.key === 'Enter') event.preventDefault();
      if (!this.#choose(this.pointed)) this.commit();
    } else if ((event.key === 'ArrowLeft' || event.key === 'Backspace') && atStart && this.value.length > 0) {
      event.preventDefault();
      void this.#focusChip(this.value.length - 1);
    }
  };

  readonly #onChipKey = (event: KeyboardEvent): void => {
    const index = this.#chipOf(event);
    if (index < 0) return;
    if (event.key === 'ArrowLeft') void this.#focusChip(index - 1);
    else if (event.key === 'ArrowRight') void this.#focusChip(index + 1);
    else if (event.key === 'Home') void this.#focusChip(0);
    else if (event.key === 'End' || event.key === 'Escape') this.input.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #chipOf(event: Event): number {
    return Number((event.target as Element).closest<HTMLElement>('li button')?.dataset['index'] ?? -1);
  }

  readonly #onChipClick = (event: Event): void => {
    const index = this.#chipOf(event);
    if (index >= 0) this.#remove(index);
  };

  readonly #onBoxClick = (event: Event): void => {
    if ((event.target as Element).matches('.box, .name')) this.input.focus();
  };

  // On press, not click: the field would lose the focus and take what is typed for an address.
  readonly #onListPress = (event: Event): void => {
    event.preventDefault();
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option) this.#choose(Number(option.dataset['index']));
  };

  #chip(recipient: Recipient, index: number): TemplateResult {
    const invalid = !isAddress(recipient.email);
    const name = nameOf(recipient);
    const label = `${invalid ? `${this.msg('recipient-invalid', { name })}. ` : ''}${this.msg('recipient-remove', { name })}`;
    return html`<li class=${invalid ? 'invalid' : ''} part="chip">
      ${invalid ? html`<fw-icon name="warning"></fw-icon>` : nothing}
      <span class="name" title=${recipient.email}>${name}</span>
      <button type="button" tabindex="-1" data-index=${index} aria-label=${label} ?disabled=${this.disabled}>
        <fw-icon name="close"></fw-icon>
      </button>
    </li>`;
  }

  #option(suggestion: Suggestion, index: number): TemplateResult {
    const second = [suggestion.name ? suggestion.email : '', suggestion.detail ?? ''].filter(Boolean).join(' · ');
    return html`<div
      role="option"
      id="option-${index}"
      data-index=${index}
      aria-selected=${String(index === this.pointed)}
    >
      <fw-avatar size="s" name=${nameOf(suggestion)}></fw-avatar>
      <span class="lines"
        ><span>${nameOf(suggestion)}</span>${second ? html`<span class="detail">${second}</span>` : nothing}</span
      >
    </div>`;
  }

  #input(): TemplateResult {
    const described = ['chosen', this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return html`<input
      id="control"
      role="combobox"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(this.typed)}
      placeholder=${this.value.length === 0 && this.placeholder ? this.placeholder : nothing}
      ?disabled=${this.disabled}
      aria-autocomplete="list"
      aria-expanded=${String(this.suggestions.length > 0)}
      aria-controls="list"
      aria-activedescendant=${this.pointed >= 0 ? `option-${this.pointed}` : nothing}
      aria-describedby=${described}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.#onInput}
      @paste=${this.#onPaste}
      @keydown=${this.#onKey}
      @blur=${this.#onBlur}
    />`;
  }

  override render(): TemplateResult {
    const chips = repeat(
      this.value,
      ({ email }) => email,
      (recipient, index) => this.#chip(recipient, index),
    );
    return html`<div class="field">
        <label for="control">${this.label}</label>
        ${this.hint ? html`<div class="hint" id="hint">${this.hint}</div>` : nothing}
        <div class="box ${this.error ? 'invalid' : ''} ${this.disabled ? 'disabled' : ''}" @click=${this.#onBoxClick}>
          ${
            this.value.length > 0
              ? html`<ul role="list" aria-label=${this.label} @click=${this.#onChipClick} @keydown=${this.#onChipKey}>
                  ${chips}
                </ul>`
              : nothing
          }
          ${this.#input()}
        </div>
        <div role="status">${this.error ? html`<div class="error" id="error">${this.error}</div>` : nothing}</div>
      </div>
      <span class="visually-hidden" id="chosen"
        >${this.value.length > 0 ? this.msg('recipients-chosen', { count: this.value.length }) : ''}</span
      >
      <span class="visually-hidden" role="status">${this.said}</span>
      <div
        class="list"
        id="list"
        role="listbox"
        popover="manual"
        aria-label=${this.label}
        @pointerdown=${this.#onListPress}
      >
        ${this.suggestions.map((suggestion, index) => this.#option(suggestion, index))}
      </div>`;
  }
}

define('fw-recipients', FwRecipients);
declare global {
  interface HTMLElementTagNameMap {
    'fw-recipients': FwRecipients;
  }
}
