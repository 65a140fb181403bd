/** What a command does to mails, as patches (RFC 8620 §5.3). */
import type { EmailSummary } from '@fachwerk/model/mail';

type Patch = Record<string, true | null>;
export type Update = Record<string, Patch>;
type Mail = Pick<EmailSummary, 'id' | 'mailboxIds' | 'keywords'>;

const patchAll = (mails: readonly Mail[], patch: (mail: Mail) => Patch): Update =>
  Object.fromEntries(mails.map((mail) => [mail.id, patch(mail)]));

export const setKeyword = (mails: readonly Mail[], keyword: '$seen' | '$flagged', on: boolean): Update =>
  patchAll(
    mails.filter((mail) => mail.keywords[keyword] !== (on || undefined)),
    () => ({ [`keywords/${keyword}`]: on || null }),
  );

/** Out of `from`, or out of every mailbox when the mails were found by searching; into `to`. */
export const move = (mails: readonly Mail[], from: string | undefined, to: string): Update =>
  patchAll(
    mails.filter((mail) => !(mail.mailboxIds[to] && Object.keys(mail.mailboxIds).length === 1)),
    (mail) => ({
      ...Object.fromEntries(
        Object.keys(mail.mailboxIds)
          .filter((id) => (from === undefined || id === from) && id !== to)
          .map((id) => [`mailboxIds/${id}`, null]),
      ),
      [`mailboxIds/${to}`]: true,
    }),
  );

export const isEmpty = (update: Update): boolean => Object.keys(update).length === 0;
