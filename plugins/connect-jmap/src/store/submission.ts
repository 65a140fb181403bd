/**
 * One submission of one mail. Sending twice is worse than not knowing, so nothing is sent again before the server has
 * shown that it did not happen: by EmailSubmission/query and by the mailbox that the mail lies in.
 */
import type { Draft, Identity } from '@fachwerk/model/mail';
import { isJmapError } from '../source/jmap-error.ts';
import { wait } from '../source/wait.ts';
import type { AccountStore } from './account-store.ts';
import { Refused, setRefused } from './refused.ts';

export interface Sent {
  readonly submission: string;
  /** Until when the server holds it. */
  readonly until: string | undefined;
}
interface Letter {
  readonly mail: string;
  readonly draft: Draft;
  readonly identity: Identity;
  /** Seconds that the server is to hold it; 0: none. */
  readonly hold: number;
}
/** Milliseconds between the looks for what became of a submission whose answer was lost. */
const LOOKS = [500, 2000, 5000];

export const recipients = ({ to, cc, bcc }: Draft): string[] => [
  ...new Set([...to, ...cc, ...bcc].map(({ email }) => email.trim()).filter(Boolean)),
];

const envelope = ({ draft, identity, hold }: Letter) => ({
  mailFrom: { email: identity.email, parameters: hold > 0 ? { HOLDFOR: String(hold) } : null },
  rcptTo: recipients(draft).map((email) => ({ email, parameters: null })),
});
const moved = (from: string, to: string, draft: true | null) => ({
  [`mailboxIds/${from}`]: null,
  [`mailboxIds/${to}`]: true,
  'keywords/$draft': draft,
  'keywords/$seen': true,
});

export const submit = async (store: AccountStore, letter: Letter): Promise<Sent> => {
  try {
    return await ask(store, letter);
  } catch (error) {
    if (!isJmapError(error, 'FW6001', 'FW6003', 'FW6004')) throw error;
    const sent = await findOut(store, letter.mail);
    if (sent) return sent;
    try {
      return await ask(store, letter);
    } catch (second) {
      if (!isJmapError(second, 'FW6001', 'FW6003', 'FW6004')) throw second;
      const after = await findOut(store, letter.mail);
      if (after) return after;
      throw second;
    }
  }
};

const ask = async (store: AccountStore, letter: Letter): Promise<Sent> => {
  const drafts = await store.mailboxes.withRole('drafts');
  const sent = await store.mailboxes.withRole('sent');
  const { created, notCreated } = await store.source.submit({
    create: { letter: { emailId: letter.mail, identityId: letter.identity.id, envelope: envelope(letter) } },
    onSuccessUpdateEmail: { '#letter': moved(drafts.id, sent.id, null) },
  });
  const refused = notCreated['letter'];
  if (refused) throw setRefused(refused);
  const done = created['letter'];
  if (!done) throw new Refused('unclear', 'The server did not say what became of the mail.');
  const held = letter.hold > 0 && done.undoStatus !== 'final';
  return { submission: done.id, until: held ? (done.sendAt ?? inSeconds(letter.hold)) : undefined };
};

export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** Was it sent? Undefined: surely not. Throws `unclear` when the server does not tell. */
const findOut = async (store: AccountStore, mail: string): Promise<Sent | undefined> => {
  for (const pause of LOOKS) {
    await wait(pause);
    try {
      const [submissions, summaries] = await Promise.all([
        store.source.submissions(mail),
        store.source.summaries([mail]),
      ]);
      const drafts = await store.mailboxes.withRole('drafts');
      const [letter] = summaries;
      // A server may forget what it has sent (Cyrus does), so the mailbox is looked at too.
      if (submissions[0] !== undefined) return { submission: submissions[0], until: undefined };
      if (letter && !letter.mailboxIds[drafts.id]) return { submission: `sent-${mail}`, until: undefined };
      return undefined;
    } catch (error) {
      if (!isJmapError(error)) throw error;
    }
  }
  throw new Refused('unclear', 'The connection broke, and whether the mail was sent cannot be found out.');
};

/** Calls a held submission back; the mail is a draft again. */
export const callBack = async (store: AccountStore, submission: string): Promise<void> => {
  const drafts = await store.mailboxes.withRole('drafts');
  const sent = await store.mailboxes.withRole('sent');
  const { notUpdated } = await store.source.submit({
    update: { [submission]: { undoStatus: 'canceled' } },
    onSuccessUpdateEmail: { [submission]: moved(sent.id, drafts.id, true) },
  });
  if (notUpdated[submission]) throw new Refused('tooLate', 'The mail is on its way already.');
};
