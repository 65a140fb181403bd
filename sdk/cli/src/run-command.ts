import { parseArgs } from 'node:util';
import { build } from './commands/build.ts';
import { explain } from './commands/explain.ts';

const usage = `fachwerk build [folder]   composes a workplace: site and lock, or coded errors
fachwerk serve [folder]   serves a built workplace
fachwerk dev   [folder]   builds, serves, builds again after each change and reloads
fachwerk explain PATH [folder]   what a path of the composition is, and where that is written

  --json          issues as JSON (build)
  --shell NAME    a shell of your own instead of @fachwerk/shell (build, dev)

Environment of serve and dev: PORT (8080), HOST (127.0.0.1), FACHWERK_DATA (.data), FACHWERK_JMAP_PORT (8081)
`;

/** Runs one command to its end. The answer is the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    // Coded errors say all that a person needs; for anything else the trace is the best there is.
    const coded = error instanceof Error && 'code' in error && /^(?:FW\d|ERR_PARSE_ARGS)/.test(String(error.code));
    process.stderr.write(
      `${coded ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      shell: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (command === 'explain' && rest[0] !== undefined) return explain(rest[0], rest[1] ?? '.');
  const [folder = '.'] = rest;
  const shell = values.shell === undefined ? {} : { shell: values.shell };
  if (command === 'build') return build({ folder, json: values.json, ...shell });
  // The gateway is loaded by those that need it.
  if (command === 'serve' || command === 'dev') {
    const { serveUntilEnded, developUntilEnded } = await import('./commands/until-ended.ts');
    return command === 'serve' ? serveUntilEnded(folder) : developUntilEnded({ folder, ...shell });
  }
  process.stdout.write(usage);
  return values.help ? 0 : 2;
}
