import type { Draft } from '@fachwerk/model/mail';
import { firstValueFrom } from 'rxjs';
import { writePath } from './address.ts';
import { DraftVault } from './draft-vault.ts';
import type { Uses } from './uses.ts';

/**
 * Opens the composer on a draft; one that the person has not touched is no draft until they do. The draft waits in the browser, because a view
 * shares nothing with what opened it but the address; where the browser keeps nothing, it waits on the server.
 */
export async function beginDraft(
  { session, store, navigation }: Pick<Uses, 'session' | 'store' | 'navigation'>,
  account: string,
  draft: Draft,
  untouched = true,
): Promise<void> {
  const { id } = await firstValueFrom(session.person());
  const vault = new DraftVault(id);
  try {
    await vault.put(account, draft, untouched);
  } catch {
    await store.saveDraft({ account, draft });
  } finally {
    await vault.close();
  }
  const here = await firstValueFrom(navigation.path());
  await navigation.open({ path: writePath(account, draft.key, here.startsWith('/mail-write') ? undefined : here) });
}
