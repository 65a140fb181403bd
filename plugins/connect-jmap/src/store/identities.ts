import type { Identity } from '@fachwerk/model/mail';
import type { AccountStore } from './account-store.ts';

/** The one that was chosen, else the first; where none can be had the account's own name stands in drafts. */
export const identityOf = async (store: AccountStore, id: string | undefined): Promise<Identity> => {
  const identities = await store.identities();
  return (
    identities.find((one) => one.id === id) ??
    identities[0] ?? { id: '', name: '', email: store.about.name, replyTo: null, textSignature: '', mayDelete: false }
  );
};
