import { contrast, parseHex } from './color.ts';
import { declareColors } from './colors-css.ts';
import { accentFamily, colors, pairs, type ColorName, type ColorToken } from './tokens.ts';

/** What is wrong with a Land's token file. `path` is where in the file. */
export interface LandThemeIssue {
  readonly code: 'FW1701' | 'FW1702' | 'FW1703';
  readonly path: readonly string[];
  readonly message: string;
  readonly fix: string;
}

export interface LandTheme {
  /** Goes after `document.css`. Empty when there are issues. */
  readonly css: string;
  readonly issues: readonly LandThemeIssue[];
}

/** The tokens that a Land may set. Surfaces, text and feedback stay KERN's: their contrast is ours to keep. */
export const landTokens = [
  'accent',
  'accent-hover',
  'accent-quiet',
  'accent-text',
  'on-accent',
  'brand',
  'on-brand',
] as const satisfies readonly ColorName[];

type LandToken = (typeof landTokens)[number];
type Given = Partial<Record<LandToken, ColorToken>>;

const isLandToken = (name: string): name is LandToken => (landTokens as readonly string[]).includes(name);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readColor(name: string, value: unknown, issues: LandThemeIssue[]): ColorToken | undefined {
  const schemes = isRecord(value) ? value : {};
  for (const scheme of Object.keys(schemes)) {
    if (scheme !== 'light' && scheme !== 'dark') issues.push(unknown([name, scheme], 'light, dark'));
  }
  const [light, dark] = ['light', 'dark'].map((scheme) => {
    const color = schemes[scheme];
    if (typeof color === 'string' && parseHex(color)) return color.toLowerCase();
    issues.push({
      code: 'FW1702',
      path: [name, scheme],
      message: `${name}.${scheme} is ${JSON.stringify(color) ?? 'missing'}, not a colour.`,
      fix: 'Write a colour as "#rrggbb", one for light and one for dark.',
    });
    return undefined;
  });
  return light && dark ? { light, dark } : undefined;
}

const unknown = (path: string[], known: string): LandThemeIssue => ({
  code: 'FW1701',
  path,
  message: `${path.join('.')} is no token that a Land can set.`,
  fix: `Known are: ${known}.`,
});

function read(tokens: unknown): { given: Given; issues: LandThemeIssue[] } {
  const issues: LandThemeIssue[] = [];
  const given: Given = {};
  if (!isRecord(tokens)) {
    const fix = 'Write an object such as {"accent": {"light": "#00573d", "dark": "#7fd1a8"}}.';
    return { given, issues: [{ code: 'FW1702', path: [], message: 'The token file holds no object.', fix }] };
  }
  for (const [name, value] of Object.entries(tokens)) {
    if (!isLandToken(name)) issues.push(unknown([name], landTokens.join(', ')));
    else {
      const color = readColor(name, value, issues);
      if (color) given[name] = color;
    }
  }
  return { given, issues };
}

const readableOn = (back: string): string =>
  contrast(colors.text.light, back) >= contrast('#ffffff', back) ? colors.text.light : '#ffffff';

const on = (back: ColorToken): ColorToken => ({ light: readableOn(back.light), dark: readableOn(back.dark) });

function complete(given: Given): Given {
  return {
    ...(given.accent && { ...accentFamily(given.accent), 'on-accent': on(given.accent) }),
    ...(given.brand && { 'on-brand': on(given.brand) }),
    ...given,
  };
}

function checkContrast(theme: Given): LandThemeIssue[] {
  const all: Record<ColorName, ColorToken> = { ...colors, ...theme };
  const touched = pairs.filter(([front, back]) => front in theme || back in theme);
  return touched.flatMap(([front, back, least]) =>
    (['light', 'dark'] as const).flatMap((scheme): LandThemeIssue[] => {
      const ratio = contrast(all[front][scheme], all[back][scheme]);
      if (ratio >= least) return [];
      const path = [front in theme ? front : back, scheme];
      const message = `${front} on ${back} (${scheme}) has a contrast of ${ratio.toFixed(2)}, less than ${least}.`;
      const fix = `Make ${path.join('.')} ${scheme === 'light' ? 'darker' : 'lighter'}, or set ${front} or ${back} yourself.`;
      return [{ code: 'FW1703', path, message, fix }];
    }),
  );
}

/**
 * Turns a Land's token file (`theme.tokens` of a composition) into CSS.
 * What a person could not read, and whatever is not a plain colour, is an issue, never CSS.
 *
 * @example
 * const { css, issues } = landTheme({ accent: { light: '#00573d', dark: '#7fd1a8' } });
 */
export function landTheme(tokens: unknown): LandTheme {
  const { given, issues } = read(tokens);
  if (issues.length > 0) return { css: '', issues };
  const theme = complete(given);
  const unreadable = checkContrast(theme);
  if (unreadable.length > 0) return { css: '', issues: unreadable };
  if (Object.keys(theme).length === 0) return { css: '', issues };
  // More contrast and forced colours keep their own values: they are asked for by the person.
  const guard = ':root:not([data-contrast=more])';
  return {
    css: `@media (not (forced-colors:active)) and (not (prefers-contrast:more)){${guard}{${declareColors(theme)}}}\n`,
    issues,
  };
}
