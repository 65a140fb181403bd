import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { emptyDraft } from './answer.ts';
import { DraftVault } from './draft-vault.ts';

const name = 'fachwerk.mail.test';
afterEach(() => deleteDB(name));

it('keeps drafts of each person apart, newest first', async () => {
  const anna = new DraftVault('anna', name);
  const bert = new DraftVault('bert', name);
  await anna.put('mail:anna', { ...emptyDraft('a'), text: 'alt' }, true);
  await anna.put('mail:anna', { ...emptyDraft('b'), text: 'neu' });
  await bert.put('mail:bert', emptyDraft('c'));
  await anna.put('mail:anna', { ...emptyDraft('a'), text: 'geändert' });
  expect((await anna.list()).map(({ key }) => key).toSorted()).toEqual(['a', 'b']);
  expect(await anna.get('a')).toMatchObject({ account: 'mail:anna', untouched: false, draft: { text: 'geändert' } });
  expect(await anna.get('c')).toBe(undefined);
  await anna.remove('a');
  expect((await anna.list()).map(({ key }) => key)).toEqual(['b']);
  await Promise.all([anna.close(), bert.close()]);
});

it('lets go when the database is to be deleted', async () => {
  const vault = new DraftVault('anna', name);
  await vault.put('mail:anna', emptyDraft('a'));
  await deleteDB(name);
  expect(await vault.list()).toEqual([]);
  await vault.close();
});
