/** Writes what is made from icons and texts, so that an install alone is enough to type-check, test and bundle. */
import { writeFileSync } from 'node:fs';
import { iconsModule, textsModule } from './modules.ts';

writeFileSync(new URL('../src/icon/icons.gen.ts', import.meta.url), iconsModule());
writeFileSync(new URL('../src/text/texts.gen.ts', import.meta.url), textsModule());
