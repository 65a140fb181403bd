/** Writes the JSON Schema of `workplace.yaml` for editors: `pnpm --filter @fachwerk/cli generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workplaceSchema } from '../src/engine.ts';

const file = join(import.meta.dirname, '../schema/workplace.schema.json');
writeFileSync(file, `${JSON.stringify(workplaceSchema(), undefined, 2)}\n`);
