import type { InputOf } from '@fachwerk/sdk';
import type { Ui } from '@fachwerk/model/host';

type Prompt = InputOf<typeof Ui, 'prompt'>;

/** The rule that forbids an answer; the dialog lets nobody go on who breaks one. */
export function forbidden(answer: string, prompt: Prompt): string | undefined {
  if (answer === '') return prompt.required === false ? undefined : 'required';
  const { type, minLength = 0, maxLength = Infinity, pattern, min, max } = prompt;
  const { length } = Array.from(answer);
  const ordered = (one: string, other: string): boolean =>
    type === 'number' ? Number(one) <= Number(other) : one <= other;
  const breaks: Readonly<Record<string, boolean>> = {
    type: type === 'number' && !Number.isFinite(Number(answer)),
    minLength: length < minLength,
    maxLength: length > maxLength,
    pattern: pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(answer),
    min: min !== undefined && !ordered(min, answer),
    max: max !== undefined && !ordered(answer, max),
  };
  return Object.entries(breaks).find(([, isBroken]) => isBroken)?.[0];
}

/** What a test lets a person answer, if a person could. */
export async function answerable(answer: unknown, prompt: Prompt): Promise<string | null> {
  const given = (await answer) as string | null;
  const rule = given === null ? undefined : forbidden(given, prompt);
  if (rule === undefined) return given;
  throw new Error(`fakeUi: nobody can answer "${given}" to "${prompt.label}", its ${rule} forbids it.`);
}
