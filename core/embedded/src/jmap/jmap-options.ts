import type { Limits } from './engine/limits.ts';
import type { Rights } from './engine/accounts.ts';
import type { SmtpRelay } from './mail/outbox.ts';
import type { SeedMail } from './mail/seed-mail.ts';

/** An account that is to exist. One that is in the store and named no more cannot sign in, nor be written to. */
export interface AccountSeed {
  address: string;
  name: string;
  /** For HTTP Basic; without one only the gateway's token opens the account. */
  password?: string;
  /** A functional mailbox: nobody signs in as it, others work in it. */
  shared?: boolean;
  sharedWith?: readonly { address: string; rights: Rights }[];
  /** Read only when the account is made for the first time. */
  mails?: Iterable<SeedMail> | AsyncIterable<SeedMail>;
  /** Octets. */
  quota?: number;
}

export interface JmapOptions {
  dataFolder: string;
  host: string;
  /** 0 takes any free one. */
  port: number;
  accounts: readonly AccountSeed[];
  /** Shared with whoever issues bearer tokens: HS256 over `sub` (an address) and `exp`. */
  tokenSecret: string;
  limits?: Partial<Limits>;
  /** Where mail for others goes. Without it such mail goes to nobody, and its sender is told. */
  smtp?: SmtpRelay;
  /** The service ended although nobody stopped it. What it confirmed is on the disk; start it anew. */
  onEnd?: (error: Error) => void;
}

export interface JmapServer {
  url: string;
  port: number;
  /** Ends within two seconds; what was confirmed is on the disk anyway. */
  stop: () => Promise<void>;
  /** Writes a whole copy into a folder that does not exist yet, while mail goes on. */
  backup: (targetFolder: string) => Promise<void>;
}
