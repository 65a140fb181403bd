import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconsModule, textsModule } from '../scripts/modules.ts';

test.each([
  ['icon/icons.gen.ts', iconsModule],
  ['text/texts.gen.ts', textsModule],
])('%s is what its sources give', (path, make) => {
  expect(readFileSync(new URL(path, import.meta.url), 'utf8'), 'run: pnpm --filter @fachwerk/ui generate').toBe(make());
});
