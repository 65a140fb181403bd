/** Drafts that a crash or a closed tab left in the browser. */
import { firstValueFrom } from 'rxjs';
import { isBeingWritten } from './draft-lock.ts';
import { DraftVault, type KeptDraft } from './draft-vault.ts';
import type { Uses } from './uses.ts';

/** This person's, touched, and not open in any tab; newest first. None where the browser keeps nothing. */
export async function keptDrafts({ session }: Pick<Uses, 'session'>): Promise<readonly KeptDraft[]> {
  const { id } = await firstValueFrom(session.person());
  const vault = new DraftVault(id);
  try {
    const touched = (await vault.list()).filter(({ untouched }) => !untouched);
    const open = await Promise.all(touched.map(({ key }) => isBeingWritten(key)));
    return touched.filter((_, index) => !open[index]);
  } catch {
    return [];
  } finally {
    await vault.close();
  }
}

export async function forgetDraft({ session }: Pick<Uses, 'session'>, key: string): Promise<void> {
  const { id } = await firstValueFrom(session.person());
  const vault = new DraftVault(id);
  await vault.remove(key).finally(() => vault.close());
}
