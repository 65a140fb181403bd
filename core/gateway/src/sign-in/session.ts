export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly admin: boolean;
}
export interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  /** When `access` ends, in milliseconds. */
  readonly expires?: number;
}
export type EndReason = 'signed-out' | 'expired' | 'revoked';

export interface Session {
  /** SHA-256 of the id that the browser holds; the id itself is nowhere. */
  readonly key: string;
  readonly person: Person;
  /** Name of the person's account at the backends. */
  readonly account: string;
  readonly sid?: string;
  readonly created: number;
  seen: number;
  tokens: Tokens;
}
