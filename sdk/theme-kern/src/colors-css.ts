import { colors, type ColorToken } from './tokens.ts';

const declare = (name: string, light: string, dark: string): string =>
  `--fw-${name}:${light === dark ? light : `light-dark(${light},${dark})`}`;

/** `light-dark()` follows `color-scheme`, so a part of the page can be dark in a light workplace. */
export const declareColors = (values: Readonly<Record<string, ColorToken>>): string =>
  Object.entries(values)
    .map(([name, value]) => declare(name, value.light, value.dark))
    .join(';');

const declareMore = (): string =>
  Object.entries<ColorToken>(colors)
    .flatMap(([name, { more }]) => (more ? [declare(name, ...more)] : []))
    .join(';');

export function colorsCss(): string {
  const more = declareMore();
  return [
    `:root{${declareColors(colors)}}`,
    `@media (prefers-contrast:more){:root:not([data-contrast=standard]){${more}}}`,
    `:root[data-contrast=more]{${more}}`,
  ].join('\n');
}
