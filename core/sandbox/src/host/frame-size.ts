/** The room that a frame gets for its content: whole pixels, within bounds, changed at most ten times a second. */
const PAUSE = 100;
const MOST = { inline: 480, block: 20_000 };

export interface Size {
  readonly inline: number | undefined;
  readonly block: number | undefined;
}

/** Whole pixels within bounds; `undefined` for what is no number. */
export const clamped = (value: unknown, most: number): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(1, Math.round(value))) : undefined;

export class FrameSize {
  readonly #apply: (size: Size) => void;
  #next: Size | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(apply: (size: Size) => void) {
    this.#apply = apply;
  }

  /** The latest wins. */
  wanted({ inline, block }: { readonly inline: unknown; readonly block: unknown }): void {
    this.#next = { inline: clamped(inline, MOST.inline), block: clamped(block, MOST.block) };
    if (this.#timer === undefined) this.#now();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #now(): void {
    this.#timer = undefined;
    if (!this.#next) return;
    this.#apply(this.#next);
    this.#next = undefined;
    this.#timer = setTimeout(() => this.#now(), PAUSE);
  }
}
