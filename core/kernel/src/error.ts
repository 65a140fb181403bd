/** Every failure that the core names: a code with a page in docs/errors, and what it is about. */
export class FachwerkError extends Error {
  override readonly name = 'FachwerkError';
  readonly code: string;
  readonly data: unknown;
  constructor(code: string, message: string, options: { cause?: unknown; data?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.data = options.data;
  }
}

/** An error that a contract lists, made by the provider's `failure`. Anything else that a provider throws is a fault. */
export class ListedError extends FachwerkError {}

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;

/** What is nobody's fault: cancelled work, a dead network, and what the core itself already named. */
export const isExpected = (error: unknown): boolean =>
  error instanceof FachwerkError ||
  isNamed(error, 'AbortError') ||
  isNamed(error, 'TimeoutError') ||
  // What fetch throws without a network; the engines agree on the class only.
  (error instanceof TypeError && /fetch|network/i.test(error.message));

const endings = new Map<string, FachwerkError>();
/**
 * Why something ended that was asked to: one for each name, because it is wanted at every end and seldom read. Frozen,
 * because plugins share it.
 */
export const endedError = (label: string): FachwerkError => {
  const known = endings.get(label);
  if (known) return known;
  const made = Object.freeze(new FachwerkError('FW1009', `${label} has ended.`));
  endings.set(label, made);
  return made;
};
