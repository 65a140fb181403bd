/** What the suite of `mail.store@1` needs of an implementation. */
import type { Client, ServiceName } from '@fachwerk/sdk';
import type { MailStore } from '@fachwerk/model/mail';

type MembersOf<N> = N extends ServiceName<infer M> ? M : never;
/** `mail.store@1` as its consumer has it. */
export type MailStoreClient = Client<MembersOf<typeof MailStore>>;

/** One of the two people of the suite, with a store of their own. */
export interface MailPerson {
  readonly store: MailStoreClient;
  /** The address under which this person gets mail. */
  readonly email: string;
}
/** What the suite runs on: two people, and perhaps a mailbox that both share. */
export interface MailStoreSetup {
  /** Two people who can write to each other, each with a store of their own. */
  readonly first: MailPerson;
  readonly second: MailPerson;
  /** Name of an account that both share with all rights, where there is one. */
  readonly team?: string;
  end?(): Promise<void>;
}
/** How to make a setup, and how long, in milliseconds, a mail and a search may take on this server. */
export interface MailStoreSuiteOptions {
  create(): Promise<MailStoreSetup>;
  /** Milliseconds within which a mail that was sent is seen by the other; default 2000. */
  readonly arrival?: number;
  /** Milliseconds within which a search finds what came in; default 2000. */
  readonly search?: number;
}
