/** Types by name and package, as they are written in the sources. */
export class TypeTexts {
  readonly #texts = new Map<string, string>();

  add(path: string, name: string, text: string): void {
    this.#texts.set(key(path, name), plain(text));
  }

  /** `CustomEvent<ChangeDetail>` as `CustomEvent<{ value: string }>`. A name within its own text stays. */
  expand(path: string, text: string, within: readonly string[] = []): string {
    return text.replaceAll(/\b[A-Z]\w*\b/g, (name) => {
      const found = within.includes(name) ? undefined : this.#texts.get(key(path, name));
      return found === undefined ? name : this.expand(path, found, [...within, name]);
    });
  }
}

/** Plugins have elements too, with types of the same names. */
const key = (path: string, name: string): string => `${path.split('/').slice(0, 2).join('/')} ${name}`;

const plain = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/;? ?\}/g, ' }')
    .replace(/^ ?\| /, '')
    .trim();
