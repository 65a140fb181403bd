/** Mails that are dragged: to a folder of ours, or, as references, to any other plugin. */
import type { EmailSummary } from '@fachwerk/model/mail';
import { mailPath } from '../address.ts';

const own = 'application/vnd.fachwerk.mail+json';
const refs = 'application/vnd.fachwerk.ref+json';

export function drag(
  data: DataTransfer,
  account: string,
  mailbox: string | undefined,
  mails: readonly EmailSummary[],
): void {
  const each = mails.map(({ id, subject, threadId }) => ({
    kind: 'mail.email',
    account,
    id,
    title: subject ?? '',
    href: mailPath({ account, ...(mailbox !== undefined && { mailbox }), thread: threadId }),
  }));
  data.setData(own, account);
  data.setData(refs, JSON.stringify(each));
  data.setData('text/plain', mails.map(({ subject }) => subject ?? '').join('\n'));
  data.effectAllowed = 'copyMove';
}

/** Whether mails are dragged; whose they are is not told before they are dropped. */
export const areMails = (data: DataTransfer | null): boolean => data?.types.includes(own) ?? false;
