/** Until the first view can be used, only what it calls is served; all other demand waits here. */
export class Gate {
  readonly opened: Promise<void>;
  #open: () => void = () => {};
  #isOpen = false;

  constructor() {
    this.opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#open();
  }
}
