#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { build } from './commands/build.ts';

const usage = `fachwerk build [folder]   composes a workplace: site and lock, or coded errors
fachwerk serve [folder]   serves a built workplace
fachwerk dev   [folder]   builds, serves, rebuilds and reloads

  --json          errors as JSON (build)
  --shell NAME    another shell than @fachwerk/shell
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, shell: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
const [command, folder = '.'] = positionals;
const shell = values.shell === undefined ? {} : { shell: values.shell };

if (command === 'build') process.exitCode = await build({ folder, json: values.json, ...shell });
else {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
}
