/** What a client may put into the `create` of Email/set: JSON that nobody has checked yet (RFC 8621 §4.6). */
export type EmailCreate = Record<string, unknown>;

export type SetErrorType = 'invalidProperties' | 'blobNotFound';

/** A refusal in the terms of RFC 8620 §5.3: `type` with `properties`, or `notFound` for blobs. */
export class EmailCreateError extends Error {
  readonly type: SetErrorType;
  readonly properties: string[];
  readonly notFound: string[];

  constructor(type: SetErrorType, names: string[], description: string) {
    super(description);
    this.name = 'EmailCreateError';
    this.type = type;
    this.properties = type === 'invalidProperties' ? names : [];
    this.notFound = type === 'blobNotFound' ? names : [];
  }
}

/** Collects all that is wrong, so that a client learns it in one answer. */
export class Refusals {
  readonly #properties = new Map<string, string>();
  readonly #blobs = new Set<string>();

  property(name: string, reason: string): undefined {
    if (!this.#properties.has(name)) this.#properties.set(name, reason);
    return undefined;
  }

  blob(id: string): undefined {
    this.#blobs.add(id);
    return undefined;
  }

  throwIfAny(): void {
    if (this.#properties.size > 0) {
      const reasons = [...this.#properties].map(([name, reason]) => `${name}: ${reason}`);
      throw new EmailCreateError('invalidProperties', [...this.#properties.keys()], reasons.join('; '));
    }
    if (this.#blobs.size > 0) throw new EmailCreateError('blobNotFound', [...this.#blobs], 'A blob does not exist.');
  }
}
