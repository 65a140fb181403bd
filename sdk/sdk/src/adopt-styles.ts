/** Styles of a view as constructable sheets: no policy of the page forbids them, and they go with the view. */
const sheets = new Map<string, CSSStyleSheet>();

const sheetOf = (css: string): CSSStyleSheet => {
  const known = sheets.get(css);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  sheets.set(css, made);
  return made;
};

/**
 * Puts CSS on what the view is in: its shadow root in the page, the document in a frame. The same text is parsed once
 * and adopted once a place; it is taken back when the signal is aborted.
 *
 * ```ts
 * adoptStyles(root, 'li { padding: 1rem }', signal);
 * ```
 */
export function adoptStyles(root: HTMLElement, styles: string | readonly string[], signal: AbortSignal): void {
  const place = root.getRootNode();
  const target = place instanceof ShadowRoot ? place : root.ownerDocument;
  const wanted = (typeof styles === 'string' ? [styles] : styles).map(sheetOf);
  const added = wanted.filter((sheet) => !target.adoptedStyleSheets.includes(sheet));
  if (added.length === 0) return;
  target.adoptedStyleSheets.push(...added);
  const takeBack = (): void => {
    target.adoptedStyleSheets = target.adoptedStyleSheets.filter((sheet) => !added.includes(sheet));
  };
  signal.addEventListener('abort', takeBack, { once: true });
}

/** What every adapter can be given. */
export interface ViewOptions {
  /** CSS text, also a list of it. `:root` is nothing in a shadow root: write `:host, :root`. */
  readonly styles?: string | readonly string[];
}
