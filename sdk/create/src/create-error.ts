/** Something that the person can put right: a code, what is wrong, and what to do. */
export class CreateError extends Error {
  override readonly name = 'CreateError';
  readonly code: string;

  constructor(code: `FW${number}`, message: string, fix: string) {
    super(`${message} ${fix}`);
    this.code = code;
  }
}
