/** Finds a draft by its address: in this browser if it has something newer, else on the server. */
import { MailStore, type Draft } from '@fachwerk/model/mail';
import { failed } from '@fachwerk/sdk';
import { firstValueFrom } from 'rxjs';
import { DraftLock } from './draft-lock.ts';
import { DraftVault } from './draft-vault.ts';
import type { Context, Uses } from './uses.ts';
import { WriteDesk, type Found } from './write-desk.ts';

async function onServer({ store }: Uses, account: string, key: string): Promise<Draft | undefined> {
  try {
    return (await store.draft({ account, key })).draft;
  } catch (error) {
    if (failed(error, MailStore, 'notFound')) return undefined;
    throw error;
  }
}

/** Undefined: there is no such draft, or no such account. */
export async function openDraft(
  uses: Uses,
  ctx: Context,
  account: string,
  key: string,
): Promise<WriteDesk | undefined> {
  const [accounts, person] = await Promise.all([
    firstValueFrom(uses.store.accounts()),
    firstValueFrom(uses.session.person()),
  ]);
  const about = accounts.find(({ id }) => id === account);
  const vault = new DraftVault(person.id);
  const find = async (): Promise<Found | undefined> => {
    // A browser that keeps nothing has nothing newer.
    const kept = await vault.get(key).catch(() => undefined);
    if (kept) return { draft: kept.draft, unsaved: !kept.untouched };
    const draft = await onServer(uses, account, key);
    return draft && { draft, unsaved: false };
  };
  const found = about && (await find());
  if (!found) {
    await vault.close();
    return undefined;
  }
  const lock = new DraftLock(key, () => desk.handOver());
  const desk: WriteDesk = new WriteDesk(uses, ctx, { account: about, found, vault, lock, find });
  await lock.open();
  return desk;
}
