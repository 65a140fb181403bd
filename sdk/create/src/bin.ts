import { intro, log, outro } from '@clack/prompts';
import { relative } from 'node:path';
import { ask } from './ask.ts';
import { CreateError } from './create-error.ts';
import { createPlugin, type Created } from './create-plugin.ts';
import { readArguments, usage } from './read-arguments.ts';

try {
  const args = readArguments(process.argv.slice(2));
  if (args.help) process.stdout.write(usage);
  else {
    intro('A plugin for Fachwerk');
    tell(createPlugin(await ask(args)));
  }
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  process.stderr.write(`${error.code}  ${error.message}\n`);
  process.exitCode = 1;
}

function tell({ path, id, files }: Created): void {
  log.success(`${id} is in ${path}: ${files.length} files.`);
  const folder = relative(process.cwd(), path);
  // Quoted where a shell of either kind would otherwise see two words.
  const there = folder === '' ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`];
  log.message([...there, 'npm install', 'npm run dev'].join('\n'));
  outro('Then: npm test, npm run check, npm run bundle.');
}
