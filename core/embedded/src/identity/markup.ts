/** Markup that is safe to put into a page as it stands. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are escaped, unless they are Markup. */
export function markup(strings: TemplateStringsArray, ...values: (string | Markup)[]): Markup {
  const parts = values.map((value) =>
    value instanceof Markup ? value.source : value.replace(/[&<>"']/g, (character) => ESCAPES[character]!),
  );
  return new Markup(String.raw({ raw: strings }, ...parts));
}
