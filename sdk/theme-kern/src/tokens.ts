import { mix } from './color.ts';
import { palette } from './palette.gen.ts';

/** One colour in each scheme; `more` is what it becomes when a person asks for more contrast. */
export interface ColorToken {
  readonly light: string;
  readonly dark: string;
  readonly more?: readonly [light: string, dark: string];
}

const p = palette;
const token = (light: string, dark: string, more?: readonly [string, string]): ColorToken => ({
  light,
  dark,
  ...(more && { more }),
});

// KERN's dark ground is pure black. A workplace is layered and looked at all day: greys of the same hue, lighter the nearer.
const night = { sunken: '#12141d', surface: '#191c28', raised: '#232736', hover: '#2a2f40' } as const;

/** The colours that every element and plugin uses, as `--fw-<name>`. */
export const colors = {
  surface: token(p.white, night.surface, [p.white, p.black]),
  'surface-sunken': token(p['neutral-025'], night.sunken, [p.white, p.black]),
  'surface-raised': token(p.white, night.raised, [p.white, p.black]),
  'surface-hover': token('#eceef4', night.hover, ['#e2e4ee', '#2a2f40']),
  'surface-selected': token(p['darkblue-050'], '#26335a', ['#d8e1f4', '#26335a']),
  'surface-inverse': token(p['neutral-900'], p['neutral-050']),
  text: token(p['neutral-950'], '#eceef5', [p.black, p.white]),
  'text-muted': token('#51577a', p['neutral-250'], [p['neutral-900'], p['neutral-050']]),
  'text-inverse': token(p['neutral-025'], p['neutral-950']),
  border: token(p['neutral-100'], '#343a4d', [p['neutral-700'], p['neutral-200']]),
  'border-strong': token(p['neutral-500'], '#8187a7', [p.black, p.white]),
  accent: token(p['darkblue-700'], p['darkblue-250'], [p['darkblue-800'], p['darkblue-100']]),
  'accent-hover': token(p['darkblue-800'], p['darkblue-150'], [p['darkblue-950'], p.white]),
  'on-accent': token(p.white, p['neutral-950'], [p.white, p.black]),
  'accent-quiet': token(p['darkblue-025'], '#212a45', [p['darkblue-050'], '#1c2542']),
  'accent-text': token(p['darkblue-700'], p['darkblue-250'], [p['darkblue-800'], p['darkblue-100']]),
  brand: token(p['darkblue-800'], p['darkblue-250']),
  'on-brand': token(p.white, p['neutral-950']),
  focus: token(p['neutral-700'], p['neutral-200'], [p.black, p.white]),
  info: token(p['lightblue-600'], p['lightblue-300'], [p['lightblue-800'], p['lightblue-100']]),
  'info-quiet': token('#e8f9fe', '#12303d'),
  success: token(p['turquois-600'], p['turquois-300'], [p['turquois-800'], p['turquois-100']]),
  'success-quiet': token(p['turquois-025'], '#123328'),
  warning: token(p['orange-600'], p['orange-250'], [p['orange-800'], p['orange-100']]),
  'warning-quiet': token(p['orange-025'], '#38280c'),
  danger: token(p['red-600'], p['red-300'], [p['red-800'], p['red-100']]),
  'danger-hover': token(p['red-750'], p['red-200'], [p['red-950'], p.white]),
  'on-danger': token(p.white, p['red-950']),
  'danger-quiet': token(p['red-025'], '#421d1c'),
} as const satisfies Record<string, ColorToken>;

export type ColorName = keyof typeof colors;

const readable = ['text', 'text-muted', 'accent-text', 'danger', 'success', 'warning', 'info'] as const;
const grounds = ['surface', 'surface-sunken', 'surface-raised'] as const;

/** What is read on what, and the least contrast that WCAG 2.2 AA asks of the pair. */
export const pairs: readonly (readonly [front: ColorName, back: ColorName, least: number])[] = [
  ...readable.flatMap((front) => grounds.map((back) => [front, back, 4.5] as const)),
  ...(['text', 'text-muted', 'accent-text'] as const).flatMap((front) =>
    (['surface-hover', 'surface-selected', 'accent-quiet'] as const).map((back) => [front, back, 4.5] as const),
  ),
  ...(['info', 'success', 'warning', 'danger'] as const).flatMap((tone) => [
    [tone, `${tone}-quiet`, 4.5] as const,
    ['text', `${tone}-quiet`, 4.5] as const,
  ]),
  ['text-inverse', 'surface-inverse', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-hover', 4.5],
  ['on-brand', 'brand', 4.5],
  ...grounds.flatMap((back) => [
    ['border-strong', back, 3] as const,
    ['focus', back, 3] as const,
    ['accent', back, 3] as const,
  ]),
];

/** What follows from a Land's accent, where the Land does not say it itself. */
export function accentFamily(accent: ColorToken): Record<'accent-hover' | 'accent-quiet' | 'accent-text', ColorToken> {
  return {
    'accent-hover': token(mix(p.black, accent.light, 0.2), mix(p.white, accent.dark, 0.35)),
    'accent-quiet': token(mix(accent.light, colors.surface.light, 0.07), mix(accent.dark, colors.surface.dark, 0.12)),
    'accent-text': accent,
  };
}
