/** Where the focus is while somebody goes through a page with the Tab key, through shadow roots too. */
export interface FocusStop {
  /** Of the element itself; `body`: nothing has the focus. */
  readonly id: string;
  readonly markup: string;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around an element, where rings are drawn. */
const MARGIN = 8;

export class FocusWalk {
  readonly #seen = new Set<Element>();
  #last: HTMLElement = document.body;

  now(): FocusStop {
    this.#last = deepest();
    this.#seen.add(this.#last);
    return { id: this.#last === document.body ? 'body' : this.#last.id, markup: short(this.#last) };
  }

  /** Of what has the focus, in the window; none when nothing of it is to be seen. */
  place(): Box | undefined {
    this.#last.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = this.#last.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)];
    const box = {
      x: left,
      y: top,
      width: Math.min(innerWidth - left, width + 2 * MARGIN),
      height: Math.min(innerHeight - top, height + 2 * MARGIN),
    };
    return box.width > 0 && box.height > 0 ? box : undefined;
  }

  blur(): void {
    this.#last.blur();
  }

  again(): void {
    this.#last.focus({ preventScroll: true });
  }

  /** What can take the focus and never had it, and what breaks the order. */
  rest(): { readonly missed: string[]; readonly ordered: string[] } {
    const all = [...inside(document.querySelector('main') ?? document)];
    // Of radio buttons one is reached, the arrows do the rest.
    const missed = all.filter((one) => takesFocus(one) && !this.#seen.has(one) && !one.matches('input[type=radio]'));
    return { missed: missed.map(short), ordered: all.filter(({ tabIndex }) => tabIndex > 0).map(short) };
  }
}

const short = (element: Element): string => element.outerHTML.replace(/>[\s\S]*$/, '>').slice(0, 120);

function deepest(): HTMLElement {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at ?? document.body) as HTMLElement;
}

function* inside(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}

const takesFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.shadowRoot &&
  !element.matches(':disabled, [inert], [inert] *') &&
  element.checkVisibility({ visibilityProperty: true });
