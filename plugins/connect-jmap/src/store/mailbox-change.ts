import type { InputOf } from '@fachwerk/sdk';
import type { MailStore } from '@fachwerk/model/mail';
import type { AccountStore } from './account-store.ts';
import { Refused, setRefused } from './refused.ts';

type Change = Omit<InputOf<typeof MailStore, 'setMailbox'>, 'account'>;

/** Makes, renames, moves or removes one mailbox. */
export const changeMailbox = async (
  store: AccountStore,
  { create, update, destroy }: Change,
  signal: AbortSignal,
): Promise<{ id?: string }> => {
  if (!store.about.rights.write) throw new Refused('forbidden', 'The account is shared for reading only.');
  const { id, ...patch } = update ?? {};
  const args = {
    ...(create && { create: { box: { name: create.name, parentId: create.parentId } } }),
    ...(id !== undefined && { update: { [id]: patch } }),
    ...(destroy && { destroy: [destroy.id], onDestroyRemoveEmails: destroy.withMails }),
  };
  const { created, notCreated, notUpdated, notDestroyed } = await store.source.set('Mailbox', args, false, signal);
  const [error] = [notCreated, notUpdated, notDestroyed].flatMap((refusals) => Object.values(refusals));
  await store.feed.sync().catch(() => undefined);
  if (error) {
    // Cyrus calls a name that is taken an invalid property.
    const taken =
      error.type === 'invalidProperties' && error.properties?.includes('name') && sameName(store, { create, update });
    throw taken ? new Refused('alreadyExists', 'There is a mailbox of this name.') : setRefused(error);
  }
  return created['box'] ? { id: created['box'].id } : {};
};

const sameName = ({ mailboxes: { known } }: AccountStore, { create, update }: Change): boolean => {
  const before = known.find(({ id }) => id === update?.id);
  const wanted = create ?? (before && { ...before, ...update });
  return known.some((one) => one.id !== update?.id && one.name === wanted?.name && one.parentId === wanted.parentId);
};
