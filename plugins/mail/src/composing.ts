/** The commands by which others open mail: write one, read one. */
import {
  MailStore,
  type Account,
  type ComposeMail,
  type Identity,
  type Mailbox,
  type OpenMail,
} from '@fachwerk/model/mail';
import { failed, type Provided } from '@fachwerk/sdk';
import { firstValueFrom } from 'rxjs';
import { mailPath } from './address.ts';
import { newDraft } from './answer.ts';
import { beginDraft } from './begin-draft.ts';
import { failureText, isAbort } from './failure.ts';
import { parseAddresses } from './recipients.ts';
import type { Context, Uses } from './uses.ts';

/** The wished account if one may send from it, else one's own, else any. */
const senderAccount = (accounts: readonly Account[], wished?: string): Account | undefined => {
  const sending = accounts.filter((account) => account.rights.send);
  return sending.find(({ id }) => id === wished) ?? sending.find(({ personal }) => personal) ?? sending[0];
};

/** Of an account whose identities cannot be asked for now, none: the composer asks again. */
const identitiesOf = (store: Uses['store'], account: string): Promise<Identity[]> =>
  store.identities({ account }).catch(() => []);

export const composing =
  (uses: Uses, ctx: Context): Provided<typeof ComposeMail> =>
  async ({ account, to = [], subject, text }, { failure }) => {
    const accounts = await firstValueFrom(uses.store.accounts());
    const sender = senderAccount(accounts, account);
    if (!sender) throw failure('forbidden', 'There is no account from which this person may send.');
    const [identity] = await identitiesOf(uses.store, sender.id);
    const mail = {
      to: to.flatMap((each) => parseAddresses(each)),
      ...(subject !== undefined && { subject }),
      ...(text !== undefined && { text }),
    };
    const draft = newDraft(crypto.randomUUID(), mail, identity, ctx.settings.value.signature);
    await beginDraft(uses, sender.id, draft);
    return { account: sender.id, key: draft.key };
  };

/** Where a mail is shown: its inbox if it is there, else any mailbox that holds it. */
const shownIn = (mailboxIds: Readonly<Record<string, true>>, mailboxes: readonly Mailbox[]): string | undefined =>
  (mailboxes.find(({ id, role }) => role === 'inbox' && mailboxIds[id]) ?? mailboxes.find(({ id }) => mailboxIds[id]))
    ?.id;

async function pathOf(
  { store }: Uses,
  { account, id }: { account: string; id: string },
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const [{ list }, mailboxes] = await Promise.all([
      store.get({ account, ids: [id] }, { signal }),
      firstValueFrom(store.mailboxes({ account })),
    ]);
    const [email] = list;
    const mailbox = email && shownIn(email.mailboxIds, mailboxes);
    return email && mailbox && mailPath({ account, mailbox, thread: email.threadId });
  } catch (error) {
    if (failed(error, MailStore, 'accountNotFound')) return undefined;
    throw error;
  }
}

export const opening =
  (uses: Uses, ctx: Context): Provided<typeof OpenMail> =>
  async (mail, { signal, failure }) => {
    let path: string | undefined;
    try {
      path = await pathOf(uses, mail, signal);
    } catch (error) {
      // The command has no code for a server that is away; the person hears of it.
      if (isAbort(error)) throw error;
      await uses.ui.toast({ text: failureText(ctx.text, error), tone: 'error' });
      return;
    }
    if (path === undefined) throw failure('notFound', `There is no mail ${mail.id} in ${mail.account}.`);
    await uses.navigation.open({ path }, { signal });
  };
