/** A search snippet (RFC 8621 §5): text in which `<mark>` is the only markup, the rest escaped. */
export interface MarkedSpan {
  readonly text: string;
  readonly marked: boolean;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Whatever else looks like markup is text: it is shown as it stands, never read as HTML. */
export const markedSpans = (snippet: string): MarkedSpan[] =>
  snippet
    .split(/(<mark>[\s\S]*?<\/mark>)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = piece.startsWith('<mark>') && piece.endsWith('</mark>');
      return { text: unescape(marked ? piece.slice(6, -7) : piece), marked };
    });
