import type { Person } from './people.ts';

export interface SeedFile {
  name: string;
  type: string;
  bytes: Buffer;
  /** Shown inside the HTML by this id instead of being attached. */
  cid?: string;
}

/** A mail before it is written. */
export interface Message {
  id: string;
  from: Person;
  to: Person[];
  cc: Person[];
  subject: string;
  date: Date;
  text: string;
  /** Instead of the HTML that is made of the text. */
  html?: string;
  files: SeedFile[];
  inReplyTo?: string;
  references: string[];
  /** Further header fields, written as they are. */
  extra: [name: string, value: string][];
}
