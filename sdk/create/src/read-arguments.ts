import { parseArgs } from 'node:util';
import { hasView, kinds, userInterfaces, type Kind, type UserInterface } from './choices.ts';
import { CreateError } from './create-error.ts';

export interface Arguments {
  readonly name: string | undefined;
  readonly kind: Kind | undefined;
  readonly ui: UserInterface | undefined;
  readonly yes: boolean;
  readonly help: boolean;
}

export const usage = `npm create fachwerk-plugin@latest <name> -- [options]

  <name>        acme-rooms, @acme/rooms, or a path that ends so
  --kind <kind> ${kinds.join(', ')}
  --ui <ui>     ${userInterfaces.join(', ')}: what the view of an app or a widget is written with
  --yes         no questions: an app with Lit, where nothing else is said
`;

export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is one name too many.`);
  const kind = oneOf('--kind', values.kind, kinds);
  const ui = oneOf('--ui', values.ui, userInterfaces);
  if (ui && kind && !hasView(kind)) throw wrong(`A plugin of the kind ${kind} draws nothing and has no --ui.`);
  return { name, kind, ui, yes: values.yes, help: values.help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        ui: { type: 'string' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && !found) throw wrong(`${option} is ${known.join(', ')}, not "${value}".`);
  return found;
}

const wrong = (message: string): CreateError =>
  new CreateError('FW8204', message, 'Run npm create fachwerk-plugin -- --help to see what can be said.');
