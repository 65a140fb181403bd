/** Registers an element. A second copy of the kit on a page leaves the first one's elements alone. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
