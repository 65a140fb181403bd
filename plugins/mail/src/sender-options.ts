/** From which addresses a mail can be sent. */
import type { Account, Identity } from '@fachwerk/model/mail';
import { firstValueFrom } from 'rxjs';
import { formatAddress } from './recipients.ts';
import type { Uses } from './uses.ts';

export interface Sender {
  readonly account: Account;
  readonly identity: Identity;
}

/** Those of the shown account first; an account that does not answer offers none. */
export async function senders({ store }: Pick<Uses, 'store'>, shown: string): Promise<readonly Sender[]> {
  const accounts = (await firstValueFrom(store.accounts())).filter(({ rights }) => rights.send);
  const ordered = accounts.toSorted((a, b) => Number(b.id === shown) - Number(a.id === shown));
  const found = await Promise.all(
    ordered.map(async (account) => {
      const identities = await store.identities({ account: account.id }).catch(() => []);
      return identities.map((identity) => ({ account, identity }));
    }),
  );
  return found.flat();
}

export const senderValue = ({ account, identity }: Sender): string => JSON.stringify([account.id, identity.id]);
export const senderLabel = ({ account, identity }: Sender): string =>
  `${formatAddress(identity)}${account.personal ? '' : ` · ${account.name}`}`;
