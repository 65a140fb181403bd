import type { InputOf } from '@fachwerk/kernel/api';
import type { Ui } from '@fachwerk/model/host';
import type { Text } from '../view/view-text.ts';
import { matchesPattern } from './match-pattern.ts';

export type Prompt = InputOf<typeof Ui, 'prompt'>;
type Rule = keyof NonNullable<Prompt['messages']>;

/** What is wrong with an answer, in the person's language; undefined when nothing is. `unreadable`: the field holds something that it cannot give. */
export function problemWith(answer: string, unreadable: boolean, prompt: Prompt, say: Text): string | undefined {
  const rule = unreadable ? 'type' : brokenRule(answer, prompt);
  return rule && (prompt.messages?.[rule] ?? usual[rule](prompt, say, answer));
}

function brokenRule(answer: string, prompt: Prompt): Rule | undefined {
  if (answer === '') return prompt.required === false ? undefined : 'required';
  const { type = 'text', minLength = 0, maxLength = Infinity, pattern, min, max } = prompt;
  const length = lengthOf(answer);
  const holds: readonly (readonly [Rule, boolean])[] = [
    ['type', isOfType(answer, type)],
    ['minLength', length >= minLength],
    ['maxLength', length <= maxLength],
    ['pattern', pattern === undefined || matchesPattern(pattern, answer)],
    ['min', min === undefined || compare(answer, min, type) >= 0],
    ['max', max === undefined || compare(answer, max, type) <= 0],
  ];
  return holds.find(([, isKept]) => !isKept)?.[0];
}

/** As people count: 😀 is one. */
const lengthOf = (answer: string): number => Array.from(answer).length;

type Type = NonNullable<Prompt['type']>;

function isOfType(answer: string, type: Type): boolean {
  if (type === 'number') return Number.isFinite(Number(answer));
  if (type !== 'email' && type !== 'url') return true;
  // What the browser takes for an address, a server's form would.
  const input = document.createElement('input');
  input.type = type;
  input.value = answer;
  return !input.validity.typeMismatch;
}

/** Dates and times are written so that they can be compared as texts. */
const compare = (answer: string, limit: string, type: Type): number =>
  type === 'number' ? Number(answer) - Number(limit) : answer < limit ? -1 : answer > limit ? 1 : 0;

const shown = (limit: string, type?: Type): string | number | Date => {
  if (type === 'number') return Number(limit);
  return type === 'date' ? new Date(`${limit}T00:00`) : limit;
};

const isOfTime = ({ type }: Prompt): boolean => type === 'date' || type === 'time';

const usual: Readonly<Record<Rule, (prompt: Prompt, say: Text, answer: string) => string>> = {
  required: (_, say) => say('prompt-required'),
  type: ({ type }, say) => {
    if (type === 'email') return say('prompt-email');
    if (type === 'url') return say('prompt-url');
    if (type === 'number') return say('prompt-number');
    return type === 'time' ? say('prompt-time') : say('prompt-date');
  },
  minLength: ({ minLength = 0 }, say) => say('prompt-min-length', { n: minLength }),
  maxLength: ({ maxLength = 0 }, say, answer) => say('prompt-max-length', { n: maxLength, is: lengthOf(answer) }),
  pattern: (_, say) => say('prompt-pattern'),
  min: (prompt, say) => {
    const min = shown(prompt.min ?? '', prompt.type);
    return isOfTime(prompt) ? say('prompt-earliest', { min }) : say('prompt-min', { min });
  },
  max: (prompt, say) => {
    const max = shown(prompt.max ?? '', prompt.type);
    return isOfTime(prompt) ? say('prompt-latest', { max }) : say('prompt-max', { max });
  },
};
