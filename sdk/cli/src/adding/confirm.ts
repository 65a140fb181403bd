import { createInterface } from 'node:readline/promises';
import { CodedError } from '../coded-error.ts';

/** Asks once. Throws FW8032 where nobody can answer. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CodedError('FW8032', 'Nobody is here to say yes.', 'Review what is said above, then run it with --yes.');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|j|ja)$/i.test((await prompt.question(`${question} [y/N] `)).trim());
  } finally {
    prompt.close();
  }
}
