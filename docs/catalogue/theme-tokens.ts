/** The tokens of the theme, read from its sources. */
import { colorUses } from '../../sdk/theme-kern/src/color-uses.ts';
import { colors, landTokens, type ColorName, type ColorToken } from '@fachwerk/theme-kern';

export interface Metric {
  /** As CSS knows it: `--fw-space-1`. */
  readonly name: string;
  readonly value: string;
  readonly use: string;
  /** What else it is, by the person's wish or device. */
  readonly others: readonly string[];
}

export interface Color {
  readonly name: string;
  readonly use: string;
  /** Light, dark, and both again with more contrast. */
  readonly values: readonly (readonly [look: string, value: string])[];
  readonly ofLand: boolean;
}

const colorOf = (name: ColorName, { light, dark, more = [light, dark] }: ColorToken): Color => ({
  name: `--fw-${name}`,
  use: colorUses[name],
  values: [
    ['light', light],
    ['dark', dark],
    ['light, more contrast', more[0]],
    ['dark, more contrast', more[1]],
  ],
  ofLand: (landTokens as readonly string[]).includes(name),
});

export const colorTokens: readonly Color[] = Object.entries<ColorToken>(colors).map(([name, token]) =>
  colorOf(name as ColorName, token),
);

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Each block with the selector before it; of `@media` what is inside. */
const BLOCK = /([^{}]+)\{([^{}]*)\}/g;
const DECLARATION = /(?:\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(--fw-[\w-]+):\s*([^;]+);/g;

interface Said {
  readonly where: string;
  readonly name: string;
  readonly value: string;
  readonly use: string;
}
const wishes: Readonly<Record<string, string>> = {
  "[data-density='compact']": 'compact',
  "[data-density='comfortable']": 'comfortable',
};

/** All that is no colour, in the order of the theme's sheet `metrics.css`. */
export function metricTokens(sheet: string): readonly Metric[] {
  const said = saidIn(sheet);
  return [...new Set(said.map(({ name }) => name))].map((name) => {
    const all = said.filter((one) => one.name === name);
    const [first] = all;
    const { value = '', use = '' } = all.find((one) => one.use !== '') ?? first ?? {};
    const others = all.flatMap((one) => {
      const wish = wishes[one.where];
      return wish === undefined ? [] : [`${one.value} ${wish}`];
    });
    return { name, value, use, others };
  });
}

const saidIn = (sheet: string): readonly Said[] =>
  [...sheet.matchAll(BLOCK)].flatMap(([, selector = '', body = '']) =>
    [...body.matchAll(DECLARATION)].map(([, use = '', name = '', value = '']) => ({
      where: plain(selector.replaceAll(/\/\*[\s\S]*?\*\//g, '')),
      name,
      value: plain(value),
      use: plain(use),
    })),
  );
