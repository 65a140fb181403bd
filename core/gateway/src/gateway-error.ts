import { codes, type Code } from './codes.ts';

/** A failure with a code. What reaches a browser of it is the code and the message, never the cause. */
export class GatewayError extends Error {
  readonly code: Code;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Code, detail?: string, options: { cause?: unknown; headers?: Record<string, string> } = {}) {
    const [status, what, fix] = codes[code];
    super(
      `${code}: ${what}${detail ? ` (${detail})` : ''}. ${fix}.`,
      'cause' in options ? { cause: options.cause } : {},
    );
    this.name = 'GatewayError';
    this.code = code;
    this.status = status;
    this.headers = options.headers ?? {};
  }
}

/** What anything that was thrown is called. */
export function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('FW5011', undefined, { cause: error });
}
