/** An error that says all that a person needs: what happened, and what mends it. */
export class CodedError extends Error {
  readonly code: `FW${number}`;
  readonly what: string;
  readonly fix: string;

  constructor(code: `FW${number}`, what: string, fix: string) {
    super(`${code} ${what}\n  → ${fix}`);
    this.code = code;
    this.what = what;
    this.fix = fix;
  }
}
