import { parseArgs } from 'node:util';
import { CodedError } from './coded-error.ts';
import { usage } from './usage.ts';

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

const options = {
  json: { type: 'boolean', default: false },
  shell: { type: 'string' },
  tier: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  workplace: { type: 'string' },
  backend: { type: 'string', multiple: true },
  yes: { type: 'boolean', short: 'y', default: false },
  'dry-run': { type: 'boolean', default: false },
  unchecked: { type: 'boolean', default: false },
  unpacked: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true },
  report: { type: 'string' },
  'no-browser': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options });
type Values = ReturnType<typeof parse>['values'];
/** Each command loads what it needs and no more: a gateway is not there to pack a plugin. */
type Command = (rest: readonly string[], values: Values) => Promise<number | undefined>;

const shellOf = ({ shell }: Values) => (shell === undefined ? {} : { shell });

function tierOf({ tier }: Values): { readonly tier?: 'trusted' | 'isolated' } {
  if (tier === undefined || tier === 'trusted' || tier === 'isolated') return tier === undefined ? {} : { tier };
  throw new CodedError('FW8005', `--tier is "${tier}".`, 'Write trusted or isolated.');
}

const commands: Readonly<Record<string, Command>> = {
  async build([folder = '.'], values) {
    const { build } = await import('./commands/build.ts');
    return build({ folder, json: values.json, ...shellOf(values) });
  },
  async serve([folder = '.']) {
    const { serveUntilEnded } = await import('./commands/until-ended.ts');
    return serveUntilEnded(folder);
  },
  async dev([folder = '.'], values) {
    const { developUntilEnded } = await import('./commands/until-ended.ts');
    return developUntilEnded({ folder, verbose: values.verbose, ...shellOf(values), ...tierOf(values) });
  },
  async explain([path, folder = '.']) {
    const { explain } = await import('./commands/explain.ts');
    return path === undefined ? undefined : explain(path, folder);
  },
  async add([what], { workplace = '.', yes, json, backend = [], 'dry-run': dryRun }) {
    if (what === undefined) return undefined;
    const { add } = await import('./commands/add.ts');
    return add({ what, workplace, yes, json, dryRun, backends: backend });
  },
  async remove([name], { workplace = '.', yes, 'dry-run': dryRun }) {
    if (name === undefined) return undefined;
    const { remove } = await import('./commands/remove.ts');
    return remove({ name, workplace, yes, dryRun });
  },
  async test(words, { report }) {
    const { test } = await import('./commands/test.ts');
    return test(words, report);
  },
  async check([folder = '.'], { json, fix, rule, 'no-browser': withoutBrowser }) {
    const { check } = await import('./commands/check.ts');
    return check({ folder, json, fix, browser: !withoutBrowser, ...(rule && { only: rule }) });
  },
  async bundle([folder = '.'], { json, unchecked, unpacked }) {
    const { bundle } = await import('./commands/bundle.ts');
    return bundle({ folder, json, unchecked, unpacked });
  },
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [name = '', ...rest] = positionals;
  if (!values.help && Object.hasOwn(commands, name)) {
    const code = await commands[name]!(rest, values);
    if (code !== undefined) return code;
  }
  process.stdout.write(usage);
  return values.help ? 0 : 2;
}
