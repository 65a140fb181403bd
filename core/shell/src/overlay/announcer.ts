/** The two live regions of the page. They are in it from the start: a region that comes with its text is not read. */
export class Announcer {
  readonly element = document.createElement('div');
  readonly #polite = document.createElement('div');
  readonly #urgent = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'fw-hidden';
    this.#polite.role = 'status';
    this.#urgent.role = 'alert';
    this.element.append(this.#polite, this.#urgent);
  }

  say(text: string, urgent = false): void {
    const region = urgent ? this.#urgent : this.#polite;
    const line = document.createElement('p');
    line.textContent = text;
    region.append(line);
    clearTimeout(this.#timer);
    // Left standing it would be read again by whoever walks through the page.
    this.#timer = setTimeout(() => {
      this.#polite.replaceChildren();
      this.#urgent.replaceChildren();
    }, 4000);
  }
}
