/** An element that only this plugin uses. A second build of it on the page leaves the first one's elements alone. */
export function define(tag: `fachwerk-mail-${string}`, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
