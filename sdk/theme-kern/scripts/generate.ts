/** Writes what is made from KERN, so that an install alone is enough to type-check, test and bundle. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePalette, compileSheets } from './compile-kern.ts';
import { paletteModule, sheetsModule } from './modules.ts';

const root = join(import.meta.dirname, '..');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
mkdirSync(join(root, 'assets/fonts'), { recursive: true });
write('src/palette.gen.ts', paletteModule(compilePalette()));
write('src/sheets.gen.ts', sheetsModule(compileSheets()));

// The sheet is made from the palette just written.
const { documentCss, fontFiles, webAwesomeCss } = await import('./document-css.ts');
write('assets/document.css', documentCss());
write('assets/web-awesome.css', webAwesomeCss());
const fonts = dirname(fileURLToPath(import.meta.resolve('@fontsource/fira-sans/package.json')));
for (const file of fontFiles) copyFileSync(join(fonts, 'files', file), join(root, 'assets/fonts', file));
copyFileSync(join(fonts, 'LICENSE'), join(root, 'assets/fonts/LICENSE'));
