import type { Observable, Subscription } from 'rxjs';

export interface EdgeTexts {
  readonly name: string;
  readonly skip: string;
  readonly behind: string;
}

/**
 * What stands around the frame of an isolated view: before it its name and a link that leads past it, behind it a place to land, for
 * that link and for whoever leaves the frame with F6 or Escape.
 */
export class FrameEdges {
  /** Of a page: its own heading is in the frame, where whoever goes to this page is not yet. */
  readonly heading = document.createElement('h1');
  readonly before = document.createElement('a');
  readonly behind = document.createElement('span');
  readonly #told: Subscription;

  constructor(changes: Observable<unknown>, texts: () => EdgeTexts) {
    this.heading.className = 'heading';
    this.before.className = 'skip';
    this.before.href = '#';
    this.before.addEventListener('click', (event) => {
      event.preventDefault();
      this.behind.focus();
    });
    this.behind.className = 'behind';
    this.behind.tabIndex = -1;
    this.behind.toggleAttribute('data-behind-frame', true);
    // It is no stop for Tab; but from a place outside the order of Tab a browser goes on at the start of a shadow tree.
    this.behind.addEventListener('focus', () => (this.behind.tabIndex = 0));
    this.behind.addEventListener('blur', () => (this.behind.tabIndex = -1));
    this.#told = changes.subscribe(() => {
      const { name, skip, behind } = texts();
      this.heading.textContent = name;
      this.before.textContent = skip;
      this.behind.textContent = behind;
    });
  }

  end(): void {
    this.#told.unsubscribe();
  }
}
