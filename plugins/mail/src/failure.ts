/** What went wrong, for people. */
import type { Caller } from '@fachwerk/sdk';
import type { Text } from './text.ts';

const told = new Set([
  'accountNotFound', 'forbidden', 'overQuota', 'tooLarge', 'unreachable', 'signedOut', 'refused', 'notFound', 'gone',
  'tooLate', 'invalidRecipients', 'noRecipients', 'unclear', 'unsupportedFilter', 'hasMails', 'hasChild', 'alreadyExists',
]); // prettier-ignore

/** The code of an error; of one without any, the one that says so. */
export function failureCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code !== '' ? code : 'FW6900';
}

export function failureText(text: Text, error: unknown): string {
  const code = failureCode(error);
  return told.has(code) ? text(`error-${code}`) : text('error-other', { code });
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Hands an error of the store on as one of the command that met it; what is no failure stays what it is. */
export function passOn<E extends string>(error: unknown, failure: Caller<E>['failure']): unknown {
  const code = failureCode(error);
  if (!told.has(code)) return error;
  const { message = code, data } = error as { message?: string; data?: unknown };
  return failure(code as E, message, data);
}
