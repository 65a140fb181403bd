import { html, nothing, render, type TemplateResult } from 'lit';
import type { Layer } from '../overlay/layer.ts';
import type { Text } from '../view/view-text.ts';
import { search, type FinderGroup, type FinderItem } from './finder-list.ts';

export interface FinderOptions {
  readonly title: string;
  /** Shown above the list, or only said. */
  readonly showTitle: boolean;
  readonly filter: boolean;
  readonly placeholder: string;
  readonly groups: readonly FinderGroup[];
}

let count = 0;

/** A dialog with a list to choose from, after the APG combobox: the focus stays in the field, the arrows move the choice. */
class Finder {
  readonly element = document.createElement('div');
  readonly #options: FinderOptions;
  readonly #say: Text;
  readonly #answer: (id: string | null) => void;
  readonly #id = `fw-finder-${(count += 1)}`;
  #groups: readonly FinderGroup[];
  #active = 0;

  constructor(options: FinderOptions, say: Text, answer: (id: string | null) => void) {
    this.#options = options;
    this.#say = say;
    this.#answer = answer;
    this.#groups = search(options.groups, '');
    this.#draw();
  }

  /** To be called when it is in the page. */
  open(): void {
    const dialog = this.element.querySelector('dialog');
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  get #items(): readonly FinderItem[] {
    return this.#groups.flatMap(({ items }) => items);
  }

  readonly #type = (event: Event): void => {
    this.#groups = search(this.#options.groups, (event.target as HTMLInputElement).value);
    this.#active = 0;
    this.#draw();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const last = this.#items.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active === last ? 0 : this.#active + 1,
      ArrowUp: this.#active === 0 ? last : this.#active - 1,
      PageDown: Math.min(last, this.#active + 8),
      PageUp: Math.max(0, this.#active - 8),
      ...(event.ctrlKey || !this.#options.filter ? { Home: 0, End: last } : {}),
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.#active = next;
      this.#draw();
    } else if ((event.key === 'Enter' || (event.key === ' ' && !this.#options.filter)) && !event.isComposing) {
      event.preventDefault();
      this.#choose(this.#items[this.#active]);
    }
  };

  readonly #click = (event: Event): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    this.#choose(this.#items[Number(row?.dataset['index'])]);
  };

  readonly #press = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => this.#end(null);

  #choose(item: FinderItem | undefined): void {
    if (item && !item.disabled) this.#end(item.id);
  }

  #end(id: string | null): void {
    // Closed before it goes: so the browser gives the focus back.
    this.element.querySelector('dialog')?.close();
    this.#answer(id);
  }

  #row(item: FinderItem, index: number): TemplateResult {
    return html`<div
      role="option"
      id="${this.#id}-${index}"
      data-index=${index}
      class=${item.danger ? 'danger' : ''}
      aria-selected=${index === this.#active}
      aria-disabled=${item.disabled ? 'true' : nothing}
    >
      ${item.icon ? html`<fw-icon name=${item.icon}></fw-icon>` : html`<span class="gap"></span>`}
      <span class="label">${item.label}</span>
      ${item.keys ? html`<fw-kbd keys=${item.keys}></fw-kbd>` : nothing}
    </div>`;
  }

  #list(): TemplateResult {
    let index = 0;
    const { filter, title } = this.#options;
    const active = this.#items.length ? `${this.#id}-${this.#active}` : nothing;
    return html`<div
      role="listbox"
      class="fw-finder-list"
      id="${this.#id}-list"
      aria-label=${title}
      tabindex=${filter ? nothing : 0}
      ?data-focus=${!filter}
      aria-activedescendant=${filter ? nothing : active}
      @click=${this.#click}
    >
      ${this.#groups.map(
        ({ label, items }, group) =>
          html`<div role="group" aria-labelledby=${label ? `${this.#id}-g${group}` : nothing}>
            ${label ? html`<div class="group" id="${this.#id}-g${group}" role="presentation">${label}</div>` : nothing}
            ${items.map((item) => this.#row(item, index++))}
          </div>`,
      )}
    </div>`;
  }

  #field(): TemplateResult {
    const { title, placeholder } = this.#options;
    return html`<div class="fw-finder-field">
      <fw-icon name="search"></fw-icon>
      <input
        data-focus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="${this.#id}-list"
        aria-activedescendant=${this.#items.length ? `${this.#id}-${this.#active}` : nothing}
        aria-label=${title}
        placeholder=${placeholder}
        autocomplete="off"
        spellcheck="false"
        @input=${this.#type}
      />
      <fw-icon-button size="s" icon="close" label=${this.#say('close')} @click=${this.#close}></fw-icon-button>
    </div>`;
  }

  #draw(): void {
    const { title, showTitle, filter } = this.#options;
    const none = this.#items.length === 0;
    render(
      html`<dialog
        class="fw-finder"
        aria-label=${title}
        @cancel=${this.#cancel}
        @pointerdown=${this.#press}
        @keydown=${this.#key}
      >
        ${showTitle ? html`<h2>${title}</h2>` : nothing} ${filter ? this.#field() : nothing} ${this.#list()}
        <p class="fw-finder-none" role="status">${none ? this.#say('finder-none') : nothing}</p>
      </dialog>`,
      this.element,
    );
    this.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Asks for one of the items; null when nothing was chosen. */
export async function openFinder(
  layer: Layer,
  options: FinderOptions,
  say: Text,
  signal?: AbortSignal,
): Promise<string | null> {
  let finder: Finder | undefined;
  const answered = layer.ask<string | null>(
    (answer) => {
      finder = new Finder(options, say, answer);
      return html`${finder.element}`;
    },
    null,
    signal,
  );
  finder?.open();
  return answered;
}
