import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cssom } from '../element/cssom.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import { splitViewStyles } from './split-view.styles.ts';

export type SplitPane = 'start' | 'main' | 'end';
export interface SplitResizeDetail {
  /** In rem. */
  readonly start: number;
  readonly end: number;
}
type Side = 'start' | 'end';
interface Drag {
  readonly side: Side;
  readonly from: number;
  readonly size: number;
}

/**
 * Two or three panes side by side; the separators move by pointer, arrows, Home and End. Where there is no room
 * (below `breakpoint`), it shows one pane: `pane` says which.
 *
 * @tag fw-split-view
 * @attr {SplitPane} pane - shown when narrow: start, main or end; whoever navigates sets it
 * @attr {boolean} narrow - read it: only one pane is shown
 * @attr {number} breakpoint - width in px below which it is narrow; 720 when not said
 * @attr {number} start-size - in rem
 * @attr {number} end-size - in rem; without it, main and end share the room
 * @attr {number} start-min - least size by the separator, in rem
 * @attr {number} end-min - likewise
 * @attr {string} start-label - name of the separator after the start pane
 * @attr {string} end-label - name of the separator before the end pane
 * @slot start - the pane before the main one
 * @slot - the main pane
 * @slot end - the pane after it
 * @csspart start - the pane before the main one
 * @csspart main - the main pane
 * @csspart end - the pane after it
 * @fires {CustomEvent<SplitResizeDetail>} fw-resize - the person moved a separator; keep the sizes
 * @fires {CustomEvent<{ narrow: boolean }>} fw-narrow - it became narrow, or wide
 */
export class FwSplitView extends FwElement {
  static override styles = splitViewStyles;

  @property({ reflect: true }) accessor pane: SplitPane = 'main';
  @property({ type: Boolean, reflect: true }) accessor narrow = false;
  @property({ type: Number }) accessor breakpoint = 720;
  @property({ type: Number, attribute: 'start-size' }) accessor startSize = 16;
  @property({ type: Number, attribute: 'end-size' }) accessor endSize = 28;
  @property({ type: Number, attribute: 'start-min' }) accessor startMin = 11;
  @property({ type: Number, attribute: 'end-min' }) accessor endMin = 16;
  @property({ attribute: 'start-label' }) accessor startLabel = '';
  @property({ attribute: 'end-label' }) accessor endLabel = '';
  @state() private accessor filled: ReadonlySet<string> = new Set();
  @state() private accessor inlineSize = 0;
  #drag: Drag | undefined;
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#collect();
    // Before the first paint, not a frame later.
    this.#measure(this.getBoundingClientRect().width);
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #measure(width: number): void {
    if (width === 0) return;
    this.inlineSize = width;
    const narrow = width < this.breakpoint;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.emit('fw-narrow', { narrow });
  }

  readonly #collect = (): void => {
    this.filled = new Set([...this.children].map((child) => child.slot));
  };

  get #rem(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  }

  #sizeOf(side: Side): number {
    return side === 'start' ? this.startSize : this.endSize;
  }

  #minOf(side: Side): number {
    return side === 'start' ? this.startMin : this.endMin;
  }

  #maxOf(side: Side): number {
    const other = side === 'start' ? 'end' : 'start';
    const taken = this.filled.has(other) ? Math.min(this.#sizeOf(other), this.#minOf(other) * 2) : 0;
    return Math.max(this.#minOf(side), Math.floor(this.inlineSize / this.#rem - taken - 16));
  }

  #resize(side: Side, size: number): void {
    const next = Math.min(this.#maxOf(side), Math.max(this.#minOf(side), size));
    if (side === 'start') this.startSize = next;
    else this.endSize = next;
  }

  #tell(): void {
    this.emit('fw-resize', { start: this.startSize, end: this.endSize } satisfies SplitResizeDetail);
  }

  /** 1 when the pane grows with a move to the right. */
  #direction(side: Side): number {
    const rtl = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    return (side === 'start' ? 1 : -1) * rtl;
  }

  #sideOf(event: Event): Side {
    return (event.currentTarget as HTMLElement).dataset['side'] === 'end' ? 'end' : 'start';
  }

  readonly #onDown = (event: PointerEvent): void => {
    const side = this.#sideOf(event);
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#drag = { side, from: event.clientX, size: this.#sizeOf(side) };
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const { side, from, size } = this.#drag;
    this.#resize(side, size + ((event.clientX - from) / this.#rem) * this.#direction(side));
  };

  readonly #onUp = (): void => {
    if (this.#drag) this.#tell();
    this.#drag = undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const side = this.#sideOf(event);
    const step = this.#direction(side) * (event.shiftKey ? 4 : 1);
    const size = this.#sizeOf(side);
    const target = {
      ArrowRight: size + step,
      ArrowLeft: size - step,
      Home: this.#minOf(side),
      End: this.#maxOf(side),
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#resize(side, target);
    this.#tell();
  };

  #separator(side: Side): TemplateResult | typeof nothing {
    if (!this.filled.has(side) || this.narrow) return nothing;
    const label = (side === 'start' ? this.startLabel : this.endLabel) || this.msg('pane-resize');
    return html`<div
      class="separator"
      data-side=${side}
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${label}
      aria-valuemin=${Math.round(this.#minOf(side))}
      aria-valuemax=${Math.round(this.#maxOf(side))}
      aria-valuenow=${Math.round(this.#sizeOf(side))}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
      @keydown=${this.#onKey}
    ></div>`;
  }

  #side(side: Side): TemplateResult {
    const size = this.narrow ? null : `${this.#sizeOf(side)}rem`;
    const hidden = !this.filled.has(side) || (this.narrow && this.pane !== side);
    return html`<div class="pane" part=${side} ?hidden=${hidden} ${cssom({ 'flex-basis': size })}>
      <slot name=${side} @slotchange=${this.#collect}></slot>
    </div>`;
  }

  override render(): TemplateResult {
    return html`${this.#side('start')}${this.#separator('start')}
      <div class="pane main" part="main" ?hidden=${this.narrow && this.pane !== 'main'}>
        <slot @slotchange=${this.#collect}></slot>
      </div>
      ${this.#separator('end')}${this.#side('end')}`;
  }
}

define('fw-split-view', FwSplitView);
declare global {
  interface HTMLElementTagNameMap {
    'fw-split-view': FwSplitView;
  }
}
