import { oklchToHex } from '../src/color.ts';

const head = '// Made from @kern-ux/native by scripts/generate.ts; do not edit.\n';

export const paletteModule = (palette: Record<string, string>): string =>
  `${head}export const palette = {\n${Object.entries(palette)
    .map(([name, value]) => `  '${name}': '${oklchToHex(value)}',`)
    .join('\n')}\n} as const;\n`;

export const sheetsModule = (sheets: Record<string, string>): string =>
  `${head}import { unsafeCSS, type CSSResult } from 'lit';\n${Object.entries(sheets)
    .map(([name, css]) => `export const ${name}: CSSResult = /* @__PURE__ */ unsafeCSS(\n  ${JSON.stringify(css)},\n);`)
    .join('\n')}\n`;
