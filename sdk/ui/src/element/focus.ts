/** The element that has the focus, through all shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Remembers who has the focus; the returned function gives it back, if its element is still there. */
export function rememberFocus(): () => void {
  const before = deepActiveElement();
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}

const typing =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=range]),textarea,select,[contenteditable]:not([contenteditable=false])';

/** Whether the key goes into a text: then single-key shortcuts keep still. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest(typing) !== null;
}

const focusable =
  'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex="-1"])';

/** The first element in `root` that takes the focus, looking into open shadow roots. */
export function firstFocusable(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility()) continue;
    if (element.matches(focusable)) return element;
    const inner = element.shadowRoot && firstFocusable(element.shadowRoot);
    if (inner) return inner;
  }
  return undefined;
}
