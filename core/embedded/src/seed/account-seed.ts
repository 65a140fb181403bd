export interface SeedMail {
  /** A role, or the path of a folder: `Haushalt/Rechnungen`. */
  mailbox: 'inbox' | 'sent' | 'drafts' | 'archive' | 'trash' | 'junk' | (string & {});
  raw: Uint8Array;
  keywords: Record<string, true>;
  /** A JMAP UTCDate. */
  receivedAt: string;
}

export interface AccountSeed {
  address: string;
  name: string;
  /** Nobody signs in to an account without one. */
  password?: string;
  shared?: boolean;
  sharedWith?: { address: string; rights: 'all' | 'read' }[];
  mails: () => Iterable<SeedMail>;
}
