import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cssom } from '../element/cssom.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../skeleton/skeleton.ts';
import type {
  ActivateDetail,
  ActiveDetail,
  RangeDetail,
  RowContext,
  RowMenuDetail,
  SelectionDetail,
} from './list-events.ts';
import { listAction } from './list-keys.ts';
import { ListLayout, type Viewport } from './list-layout.ts';
import { ListWindow } from './list-window.ts';
import { virtualListStyles } from './virtual-list.styles.ts';

const overscan = 6;

/**
 * A long list of rows of equal height, of which only the seen ones exist. It shows a window of the data
 * (`position`, `items`, `total`, as a store's `watch` gives it), asks for others by `fw-range`, and does not jump when
 * rows come or go above. A listbox after the APG: arrows, Home, End, Page keys, Space, Shift, Ctrl+A, Enter, Esc.
 * The *active* row is the one the keys are at; *selected* rows are those that a command takes.
 * Rows hold no controls; what acts on them is a menu, a key or a toolbar. A part of a row with `data-select` selects the
 * row by a click, for those who have no Ctrl key at hand.
 *
 * @tag fw-virtual-list
 * @attr {string} label - required
 * @attr {"none"|"single"|"multiple"} selection - single: the active row is the selected one
 * @attr {"single"|"double"} rows - height for one or two lines of text; or set `--fw-list-row-height`
 * @attr {boolean} loading - shows skeleton rows while nothing is known
 * @prop {number} total - how many rows there are
 * @prop {number} position - index of the first of `items`
 * @prop {T[]} items - the rows that are known
 * @prop {(item: T) => string} keyOf - what stays the same when a row moves; `item.id` when not said
 * @prop {(item: T, row: RowContext) => TemplateResult} renderItem - into this element's shadow root
 * @prop {CSSResult} rowStyles - for what `renderItem` renders
 * @prop {string} active - key of the active row; empty: none
 * @prop {string[]} selected - keys of the selected rows
 * @csspart row - one row
 * @cssprop [--fw-list-row-height] - height of a row; the density's when not said
 * @fires {CustomEvent<RangeDetail>} fw-range - what is seen, and some around it: load it
 * @fires {CustomEvent<ActiveDetail>} fw-active - another row is active
 * @fires {CustomEvent<ActivateDetail>} fw-activate - Enter or a click: open it
 * @fires {CustomEvent<SelectionDetail>} fw-select - others are selected
 * @fires {CustomEvent<RowMenuDetail>} fw-row-menu - the context menu of a row is asked for, by pointer or key
 */
export class FwVirtualList<T = unknown> extends FwElement {
  static override styles = virtualListStyles;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  @property() accessor label = '';
  @property() accessor selection: 'none' | 'single' | 'multiple' = 'multiple';
  @property({ reflect: true }) accessor rows: 'single' | 'double' = 'double';
  @property({ type: Boolean }) accessor loading = false;
  @property({ type: Number }) accessor total = 0;
  @property({ type: Number }) accessor position = 0;
  @property({ attribute: false }) accessor items: readonly T[] = [];
  @property({ attribute: false }) accessor keyOf: (item: T) => string = (item) => (item as { id: string }).id;
  @property({ attribute: false }) accessor renderItem: (item: T, row: RowContext) => unknown = String;
  @property({ attribute: false }) accessor rowStyles: CSSResult | undefined;
  @property() accessor active = '';
  @property({ attribute: false }) accessor selected: readonly string[] = [];

  @state() private accessor viewport: Viewport = { scrollTop: 0, height: 0 };
  @state() private accessor rowHeight = 64;
  @query('.scroller') private accessor scroller!: HTMLElement;
  @query('.probe') private accessor probe!: HTMLElement;

  #window = new ListWindow<T>(0, [], this.keyOf);
  #layout = new ListLayout(0, 64);
  #activeIndex = 0;
  #anchorIndex = 0;
  #range = '';
  readonly #observer = new ResizeObserver(() => this.#measure());

  /** Index of the active row in the whole list. */
  get activeIndex(): number {
    return this.#activeIndex;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
    this.#measure();
  }

  #observe(): void {
    this.#observer.observe(this.scroller);
    this.#observer.observe(this.probe);
  }

  #measure(): void {
    const { clientHeight, scrollTop } = this.scroller;
    const rowHeight = this.probe.offsetHeight || this.rowHeight;
    if (rowHeight !== this.rowHeight) {
      // The same row stays on top when the density changes.
      const row = this.#layout.offset(this.viewport) / this.rowHeight;
      this.rowHeight = rowHeight;
      this.#layout = new ListLayout(this.total, rowHeight);
      this.#scrollTo(this.#layout.shift(row, { scrollTop: 0, height: clientHeight }));
    } else if (clientHeight !== this.viewport.height) this.viewport = { scrollTop, height: clientHeight };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#window;
    if (changed.has('items') || changed.has('position') || changed.has('keyOf')) {
      this.#window = new ListWindow(this.position, this.items, this.keyOf);
    }
    if (changed.has('total') || changed.has('items') || changed.has('position')) this.#follow(before);
    if (changed.has('active') && this.active) {
      const index = this.#window.indexOf(this.active);
      if (index >= 0) this.#activeIndex = index;
    }
  }

  /** Keeps what is seen where it is, and the active row active, when the data change. */
  #follow(before: ListWindow<T>): void {
    const { first, last } = this.#layout.visible(this.viewport);
    this.#layout = new ListLayout(Math.max(this.total, this.position + this.items.length), this.rowHeight);
    if (this.viewport.scrollTop > 0) this.#keepInPlace(before, first, last);
    this.#followActive(before);
  }

  #keepInPlace(before: ListWindow<T>, first: number, last: number): void {
    for (let index = first; index <= last; index++) {
      const key = before.keyAt(index);
      const now = key === undefined ? -1 : this.#window.indexOf(key);
      if (now < 0) continue;
      if (now !== index) this.#pendingShift += now - index;
      return;
    }
  }
  #pendingShift = 0;

  #followActive(before: ListWindow<T>): void {
    if (!this.active) return;
    const index = this.#window.indexOf(this.active);
    if (index >= 0) {
      this.#anchorIndex += index - this.#activeIndex;
      this.#activeIndex = index;
      return;
    }
    // It was here, its place is still shown, and it is not: it was removed.
    if (before.indexOf(this.active) < 0 || !this.#window.covers(Math.min(this.#activeIndex, this.#layout.total - 1)))
      return;
    this.#activeIndex = Math.min(this.#activeIndex, this.#layout.total - 1);
    this.#anchorIndex = this.#activeIndex;
    this.active = this.#window.keyAt(this.#activeIndex) ?? '';
    const detail: ActiveDetail = { key: this.active, index: this.#activeIndex, cause: 'removed' };
    queueMicrotask(() => this.emit('fw-active', detail));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rowStyles') && this.rowStyles?.styleSheet && this.shadowRoot) {
      const old = changed.get('rowStyles')?.styleSheet;
      const others = this.shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== old);
      this.shadowRoot.adoptedStyleSheets = [...others, this.rowStyles.styleSheet];
    }
    if (this.#pendingShift !== 0) {
      this.#scrollTo(this.#layout.shift(this.#pendingShift, this.viewport));
      this.#pendingShift = 0;
    }
    this.#tellRange();
  }

  #tellRange(): void {
    if (this.viewport.height === 0) return;
    const capacity = Math.ceil(this.viewport.height / this.rowHeight);
    const seen = this.#layout.visible(this.viewport, overscan);
    const detail: RangeDetail = this.#layout.total === 0 ? { first: 0, last: capacity + overscan } : seen;
    const range = `${detail.first}-${detail.last}`;
    if (range === this.#range) return;
    this.#range = range;
    this.emit('fw-range', detail);
  }

  #scrollTo(scrollTop: number): void {
    this.scroller.scrollTop = scrollTop;
    this.#onScroll();
  }

  readonly #onScroll = (): void => {
    this.viewport = { scrollTop: this.scroller.scrollTop, height: this.scroller.clientHeight };
  };

  /** Brings a row into view, moving as little as possible. */
  scrollToIndex(index: number): void {
    const scrollTop = this.#layout.reveal(index, this.viewport);
    if (scrollTop !== this.viewport.scrollTop) this.#scrollTo(scrollTop);
  }

  /** Moves the active row, as the arrow keys do. */
  move(by: number, options: { extend?: boolean } = {}): void {
    const from = this.active ? this.#activeIndex : by > 0 ? -1 : 0;
    this.#moveTo(Math.min(this.#layout.total - 1, Math.max(0, from + by)), options.extend ?? false);
  }

  #moveTo(index: number, extend: boolean): void {
    if (index < 0) return;
    const from = this.#activeIndex;
    this.#activeIndex = index;
    this.active = this.#window.keyAt(index) ?? '';
    this.scrollToIndex(index);
    if (extend && this.selection === 'multiple') {
      if (this.selected.length === 0) this.#anchorIndex = from;
      this.#select(this.#window.keysBetween(this.#anchorIndex, index));
    } else this.#anchorIndex = index;
    this.emit('fw-active', { key: this.active, index, cause: 'person' } satisfies ActiveDetail);
    this.requestUpdate();
  }

  /** Begins anew, for other data: at the top, nothing active, nothing selected, without telling. */
  reset(): void {
    this.active = '';
    this.selected = [];
    this.#activeIndex = 0;
    this.#anchorIndex = 0;
    this.#window = new ListWindow<T>(0, [], this.keyOf);
    this.#range = '';
    if (this.hasUpdated) this.#scrollTo(0);
  }

  /** Selects the active row, or takes it out. */
  toggleActive(): void {
    if (!this.active || this.selection !== 'multiple') return;
    this.#anchorIndex = this.#activeIndex;
    const without = this.selected.filter((key) => key !== this.active);
    this.#select(without.length < this.selected.length ? without : [...this.selected, this.active]);
  }

  /** Selects the loaded rows, and says that all are meant. */
  selectAll(): void {
    if (this.selection === 'multiple') this.#select(this.#window.keys, true);
  }

  /** Selects none. */
  clearSelection(): void {
    if (this.selected.length > 0) this.#select([]);
  }

  #select(selected: readonly string[], all = false): void {
    this.selected = [...selected];
    this.emit('fw-select', { selected: this.selected, all } satisfies SelectionDetail);
  }

  #activate(by: 'key' | 'pointer'): void {
    if (this.active)
      this.emit('fw-activate', { key: this.active, index: this.#activeIndex, by } satisfies ActivateDetail);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const page = Math.max(1, Math.floor(this.viewport.height / this.rowHeight) - 1);
    const at = this.active || this.#activeIndex > 0 ? this.#activeIndex : -1;
    const action = listAction(event, at, page, this.#layout.total);
    if (!action || (action.type === 'clear' && this.selected.length === 0)) return;
    if (this.selection !== 'multiple' && action.type === 'all') return;
    event.preventDefault();
    if (action.type === 'move') this.#moveTo(action.to, action.extend);
    else if (action.type === 'toggle' && this.selection === 'multiple') this.toggleActive();
    else if (action.type === 'extend') this.#moveTo(this.#activeIndex, true);
    else if (action.type === 'all') this.selectAll();
    else if (action.type === 'clear') this.clearSelection();
    else this.#activate('key');
  };

  #indexOf(event: Event): number {
    const row = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['index']);
    return row ? Number((row as HTMLElement).dataset['index']) : -1;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const index = this.#indexOf(event);
    if (!this.#window.covers(index)) return;
    const multiple = this.selection === 'multiple';
    if (event.shiftKey && multiple) return this.#moveTo(index, true);
    const box = event.composedPath().some((target) => target instanceof HTMLElement && 'select' in target.dataset);
    const toggles = (event.ctrlKey || event.metaKey || box) && multiple;
    // The first Ctrl+click takes the row that was active along.
    const takesAlong = toggles && !box && this.selected.length === 0;
    if (takesAlong && this.active && index !== this.#activeIndex) this.toggleActive();
    this.#moveTo(index, false);
    if (toggles) return this.toggleActive();
    this.clearSelection();
    this.#activate('pointer');
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const byKey = event.button !== 2;
    const pointed = this.#indexOf(event);
    const index = pointed >= 0 ? pointed : byKey ? this.#activeIndex : -1;
    const key = this.#window.keyAt(index);
    if (key === undefined) return;
    if (!this.selected.includes(key)) {
      this.clearSelection();
      if (key !== this.active) this.#moveTo(index, false);
    }
    event.preventDefault();
    const box = this.renderRoot.querySelector(`#row-${index}`)?.getBoundingClientRect();
    const [x, y] = pointed >= 0 || !box ? [event.clientX, event.clientY] : [box.left + 24, box.top + box.height / 2];
    this.emit('fw-row-menu', { key, index, x, y } satisfies RowMenuDetail);
  };

  readonly #onFocus = (): void => {
    if (this.#layout.total === 0) return;
    if (this.active) this.scrollToIndex(this.#activeIndex);
    else if (this.#window.covers(0)) this.#moveTo(0, false);
  };

  #isSelected(key: string): boolean {
    return this.selection === 'single' ? key === this.active : this.selected.includes(key);
  }

  #row(index: number): TemplateResult {
    const item = this.#window.at(index);
    const key = this.#window.keyAt(index);
    const place = cssom({ transform: `translateY(${this.#layout.top(index, this.viewport)}px)` });
    if (item === undefined || key === undefined) {
      return html`<div
        class="row missing"
        role="option"
        aria-selected="false"
        aria-label=${this.msg('list-loading')}
        ${place}
      >
        <fw-skeleton lines=${this.rows === 'double' ? 2 : 1}></fw-skeleton>
      </div>`;
    }
    const row: RowContext = { index, key, active: key === this.active, selected: this.#isSelected(key) };
    return html`<div
      part="row"
      class="row ${row.active ? 'active' : ''}"
      id="row-${index}"
      role="option"
      data-index=${index}
      aria-selected=${String(row.selected)}
      aria-setsize=${this.#layout.total}
      aria-posinset=${index + 1}
      ${place}
    >
      ${this.renderItem(item, row)}
    </div>`;
  }

  override render(): TemplateResult {
    const { first, last } = this.loading
      ? { first: 0, last: Math.ceil(this.viewport.height / this.rowHeight) - 1 }
      : this.#layout.visible(this.viewport, overscan);
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const drawn = this.#activeIndex >= first && this.#activeIndex <= last;
    // Only a loaded row has an id that can be referred to.
    const shown = this.active && drawn && this.#window.keyAt(this.#activeIndex) === this.active;
    return html`<div
      class="scroller"
      role="listbox"
      tabindex="0"
      aria-label=${this.label}
      aria-busy=${this.loading ? 'true' : nothing}
      aria-multiselectable=${this.selection === 'multiple' ? 'true' : nothing}
      aria-activedescendant=${shown ? `row-${this.#activeIndex}` : nothing}
      @scroll=${this.#onScroll}
      @keydown=${this.#onKey}
      @click=${this.#onClick}
      @contextmenu=${this.#onContextMenu}
      @focus=${this.#onFocus}
    >
      <div class="area" role="presentation" ${cssom({ 'block-size': `${this.#layout.height}px` })}>
        <div class="probe" aria-hidden="true"></div>
        ${repeat(
          indexes,
          (index) => this.#window.keyAt(index) ?? `missing ${index}`,
          (index) => this.#row(index),
        )}
      </div>
    </div>`;
  }
}

// What is seen is known only after rendering, so one more rendering is the point.
FwVirtualList.disableWarning?.('change-in-update');
define('fw-virtual-list', FwVirtualList);
declare global {
  interface HTMLElementTagNameMap {
    'fw-virtual-list': FwVirtualList;
  }
}
