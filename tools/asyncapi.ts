/** All contracts of the model as one AsyncAPI 3 document in docs/asyncapi.json. `--write` accepts a change. */
import { readFileSync, writeFileSync } from 'node:fs';
import { asyncApi } from './asyncapi/document.ts';

const path = `${import.meta.dirname}/../docs/asyncapi.json`;
const text = `${JSON.stringify(await asyncApi(), null, 2)}\n`;
if (process.argv.includes('--write')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  process.stderr.write('docs/asyncapi.json is not what the contracts say: node tools/asyncapi.ts --write\n');
  process.exitCode = 1;
}
