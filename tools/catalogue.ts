/** A story for each contract, in docs/catalogue/<domain>.stories.ts: Storybook lists only what stands in files. `--write` accepts a change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueFiles } from './asyncapi/catalogue-files.ts';

const folder = `${import.meta.dirname}/../docs/catalogue`;
for (const [name, text] of Object.entries(await catalogueFiles())) {
  const path = `${folder}/${name}`;
  if (process.argv.includes('--write')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`docs/catalogue/${name} is not what the contracts say: node tools/catalogue.ts --write\n`);
    process.exitCode = 1;
  }
}
