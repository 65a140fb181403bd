/** An error with the code that its page in the docs has. */
export interface CodedError extends Error {
  readonly code: string;
}

export const coded = (code: string, message: string, cause?: unknown): CodedError =>
  Object.assign(new Error(`${code} ${message}`, cause === undefined ? undefined : { cause }), { code });

/** The code of whatever was thrown; `FW4000` for what has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'FW4000';

export const isAbort = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
