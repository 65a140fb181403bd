/** What a mail asks a room for: its subject, and seats for all whom it reaches. */
import type { ContextOf, InputOf, UsesOf } from '@fachwerk/sdk';
import type { BookRoom } from './contract.ts';
import type manifest from './manifest.ts';

type Mail = UsesOf<typeof manifest>['mail'];
type MailRef = NonNullable<InputOf<typeof BookRoom>['email']>;
interface Call {
  readonly signal: AbortSignal;
  readonly log: ContextOf<typeof manifest>['log'];
}
export interface Wish {
  readonly about?: string;
  readonly seats?: string;
}

export async function askFor(mail: Mail, { account, id, title }: MailRef, { signal, log }: Call): Promise<Wish> {
  const known = title ? { about: title } : {};
  if (!mail) return known;
  try {
    const { list } = await mail.get({ account, ids: [id] }, { signal });
    const [found] = list;
    if (!found) return known;
    const people = new Set([found.from, found.to, found.cc].flatMap((part) => (part ?? []).map(({ email }) => email)));
    return { ...(found.subject ? { about: found.subject } : known), seats: String(people.size) };
  } catch (error) {
    if (signal.aborted) throw error;
    // A mail that may not or cannot be read is no reason not to book.
    log('warn', 'A room is asked for without its mail', { error });
    return known;
  }
}
