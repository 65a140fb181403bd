/** Heights above this are cut off by browsers; a longer list scrolls in larger steps. */
const tallest = 15_000_000;

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/** Where the rows of a list of equal heights are: plain numbers, so that it can be tested without a browser. */
export class ListLayout {
  readonly total: number;
  readonly rowHeight: number;

  constructor(total: number, rowHeight: number) {
    this.total = total;
    this.rowHeight = Math.max(1, rowHeight);
  }

  /** Of the whole scrolled area. */
  get height(): number {
    return Math.min(tallest, this.total * this.rowHeight);
  }

  #scale(viewport: number): number {
    const full = this.total * this.rowHeight - viewport;
    return full <= 0 || this.height - viewport <= 0 ? 1 : full / (this.height - viewport);
  }

  /** How far the rows are scrolled, where the area is shorter than they are. */
  offset({ scrollTop, height }: Viewport): number {
    return scrollTop * this.#scale(height);
  }

  top(index: number, viewport: Viewport): number {
    return viewport.scrollTop + index * this.rowHeight - this.offset(viewport);
  }

  visible(viewport: Viewport, overscan = 0): { first: number; last: number } {
    const offset = this.offset(viewport);
    const first = Math.floor(offset / this.rowHeight);
    const last = Math.ceil((offset + viewport.height) / this.rowHeight) - 1;
    return { first: Math.max(0, first - overscan), last: Math.min(this.total - 1, Math.max(first, last) + overscan) };
  }

  /** The scrollTop that shows a row, moving as little as possible. */
  reveal(index: number, viewport: Viewport): number {
    const start = Math.min(Math.max(0, index), Math.max(0, this.total - 1)) * this.rowHeight;
    const offset = this.offset(viewport);
    const wanted = start < offset ? start : Math.max(offset, start + this.rowHeight - viewport.height);
    return wanted === offset ? viewport.scrollTop : wanted / this.#scale(viewport.height);
  }

  /** The scrollTop after `rows` came (or, below zero, went) above what is seen. */
  shift(rows: number, viewport: Viewport): number {
    return Math.max(0, (this.offset(viewport) + rows * this.rowHeight) / this.#scale(viewport.height));
  }
}
