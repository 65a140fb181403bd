import type { Random } from './random.ts';
import type { Owner } from './script.ts';

/** A mail that is written octet by octet, because its form is the point. */
export interface Special {
  to: Owner;
  mailbox: string;
  daysAgo: number;
  /** Writes the mail for the moment at which it arrives. */
  write: (date: Date, random: Random) => Uint8Array;
  keywords?: string[];
}
