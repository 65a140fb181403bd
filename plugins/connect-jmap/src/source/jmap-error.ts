/** What can go wrong between us and a JMAP server. `docs/errors` has a page for each code. */
export type JmapErrorCode =
  /** No answer: network, time, 5xx. */
  | 'FW6001'
  /** Signed out. */
  | 'FW6002'
  /** The answer is no JMAP. */
  | 'FW6003'
  /** The answer is JMAP, of the wrong shape. */
  | 'FW6004'
  /** A method was refused; `type` says why. */
  | 'FW6005'
  /** The whole request was refused; `type` says why. */
  | 'FW6006'
  /** The server serves no mail to this person, or lacks a capability. */
  | 'FW6007'
  /** The relay refused. */
  | 'FW6008'
  /** We have been stopped, and ask nothing more. */
  | 'FW6009';

export class JmapError extends Error {
  readonly code: JmapErrorCode;
  /** RFC 8620's type of a method's or a request's error. */
  readonly type: string | undefined;
  /** No answer in time: the request may still be carried out. */
  readonly late: boolean;

  constructor(
    code: JmapErrorCode,
    message: string,
    about: { type?: string | undefined; late?: boolean; cause?: unknown } = {},
  ) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause });
    this.name = 'JmapError';
    this.code = code;
    this.type = about.type;
    this.late = about.late ?? false;
  }
}

export const isJmapError = (error: unknown, ...codes: JmapErrorCode[]): error is JmapError =>
  error instanceof JmapError && (codes.length === 0 || codes.includes(error.code));
/** Was a method refused for this reason? */
export const isRefused = (error: unknown, ...types: string[]): boolean =>
  isJmapError(error, 'FW6005') && types.includes(error.type ?? '');
