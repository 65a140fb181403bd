/** Whom one may mean: people one wrote with, then the directory. */
import type { Address } from '@fachwerk/model/mail';
import { uniqueAddresses } from './recipients.ts';
import type { Uses } from './uses.ts';

const most = 8;

/** A source that does not answer offers nobody. */
export async function suggestAddresses(
  { store, directory }: Pick<Uses, 'store' | 'directory'>,
  account: string,
  text: string,
  signal: AbortSignal,
): Promise<Address[]> {
  const [known, listed] = await Promise.all([
    store.addresses({ account, text }, { signal }).catch(() => []),
    directory?.find({ text, limit: most }, { signal }).catch(() => []) ?? [],
  ]);
  const people = listed.flatMap(({ name, email }) => (email === null ? [] : [{ name, email }]));
  return uniqueAddresses([...known, ...people]).slice(0, most);
}
