/** Questions for what was not said on the command line. */
import { cancel, select, text } from '@clack/prompts';
import { hasView, kinds, userInterfaces, type Choice, type Kind, type UserInterface } from './choices.ts';
import { CreateError } from './create-error.ts';
import { namesOf } from './names.ts';
import type { Arguments } from './read-arguments.ts';

const kindHints: Readonly<Record<Kind, string>> = {
  app: 'a page of its own in the workplace',
  widget: 'a tile on the first page',
  action: 'a command, offered on a mail and in the palette',
  connector: 'serves a contract from a server of yours',
};
const uiHints: Readonly<Record<UserInterface, string>> = {
  lit: 'templates, with the component kit',
  react: 'JSX; runs in the page and isolated',
  vue: 'single-file components; isolated',
  svelte: 'components; isolated',
  vanilla: 'the DOM, with the component kit',
};

export interface Answers {
  readonly name: string;
  readonly choice: Choice;
}

export async function ask({ name, kind, ui, yes }: Arguments): Promise<Answers> {
  const called = name ?? (yes ? undefined : await askName());
  if (called === undefined)
    throw new CreateError('FW8204', 'There is no name.', 'Write one: npm create fachwerk-plugin acme-rooms.');
  // Whoever names a user interface wants something that draws.
  const made = kind ?? (yes ? 'app' : await choose('What is it?', ui ? kinds.filter(hasView) : kinds, kindHints));
  if (!hasView(made)) return { name: called, choice: { kind: made } };
  const drawn = ui ?? (yes ? 'lit' : await choose('What is its view written with?', userInterfaces, uiHints));
  return { name: called, choice: { kind: made, ui: drawn } };
}

const askName = async (): Promise<string> =>
  answered(await text({ message: 'What is it called?', placeholder: 'acme-rooms', validate: problemWith }));

function problemWith(name: string | undefined): string | undefined {
  try {
    namesOf(name ?? '');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function choose<T extends string>(
  message: string,
  from: readonly T[],
  hints: Readonly<Record<T, string>>,
): Promise<T> {
  const options = from.map((value) => ({ value, label: value as string, hint: hints[value] }));
  return answered(await select<string>({ message, options })) as T;
}

function answered(answer: string | symbol): string {
  if (typeof answer === 'string') return answer;
  cancel('Nothing was made.');
  return process.exit(130);
}
