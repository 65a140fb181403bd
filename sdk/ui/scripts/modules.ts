import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconNames } from './icon-names.ts';

const symbols = join(dirname(fileURLToPath(import.meta.resolve('@material-symbols/svg-400/package.json'))), 'rounded');

function pathOf(symbol: string): string {
  const file = join(symbols, `${symbol}.svg`);
  if (!existsSync(file)) throw new Error(`Material Symbols have no ${symbol}: choose another one in icon-names.ts`);
  const paths = [...readFileSync(file, 'utf8').matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  return paths.join('');
}

export const iconsModule = (): string =>
  `// Made from @material-symbols/svg-400 by scripts/generate.ts; do not edit.\nexport const icons = {\n${Object.entries(
    iconNames,
  )
    .map(([name, symbol]) => `  '${name}': '${pathOf(symbol)}',`)
    .join('\n')}\n} as const;\n`;

export const textsModule = (): string =>
  `// Made from locales/*.ftl by scripts/generate.ts; do not edit.\n${['de', 'en']
    .map((locale) => {
      const text = readFileSync(new URL(`../locales/${locale}.ftl`, import.meta.url), 'utf8');
      return `export const ${locale} = ${JSON.stringify(text)};`;
    })
    .join('\n')}\n`;
