import { readFileSync } from 'node:fs';
import { colorsCss } from '../src/colors-css.ts';
import { compileTokens } from './compile-kern.ts';

const part = (name: string): string => readFileSync(new URL(`../src/css/${name}.css`, import.meta.url), 'utf8');

/** As @fontsource/fira-sans cuts them: what is on the page decides which files are loaded. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** Fonts that the sheet names, relative to it. */
export const fontFiles: string[] = Object.keys(ranges).flatMap((subset) =>
  [400, 600].map((weight) => `fira-sans-${subset}-${weight}-normal.woff2`),
);

const fontFaces = (): string =>
  Object.entries(ranges)
    .flatMap(([subset, range]) =>
      [400, 600].map(
        (weight) =>
          `@font-face{font-family:'Fira Sans';font-style:normal;font-weight:${weight};font-display:swap;` +
          `src:url(fonts/fira-sans-${subset}-${weight}-normal.woff2) format('woff2');unicode-range:${range}}`,
      ),
    )
    .join('\n');

const squeeze = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .replaceAll('}', '}\n')
    .trim();

export const documentCss = (): string =>
  [
    fontFaces(),
    compileTokens(),
    squeeze(part('kern-bridge')),
    colorsCss(),
    squeeze(part('metrics')),
    squeeze(part('document')),
    '',
  ].join('\n');

export const webAwesomeCss = (): string => `${squeeze(part('web-awesome'))}\n`;
