import { accountIdOf } from './engine/accounts.ts';
import { hashPassword, passwordMatches } from './engine/password.ts';
import type { Store } from './engine/store.ts';
import type { AccountSeed } from './jmap-options.ts';
import { provisionMail } from './mail/provision.ts';
import { bringPrincipals } from './sharing/bring-principals.ts';
import { storeSeedMail, type SeedMail } from './mail/seed-mail.ts';

type Seed = Omit<AccountSeed, 'mails'>;
export type MailsOf = (address: string) => AsyncIterable<SeedMail[]>;

async function passwordColumn(store: Store, seed: Seed): Promise<string | null> {
  if (seed.password === undefined) return null;
  const kept = store.accounts.passwordOf(seed.address);
  if (kept !== undefined && (await passwordMatches(seed.password, kept))) return kept;
  return hashPassword(seed.password);
}

async function createAccount(store: Store, seed: Seed, mailsOf: MailsOf): Promise<void> {
  const id = accountIdOf(seed.address);
  const address = seed.address.toLowerCase();
  store.database.run(
    'INSERT INTO account (id, address, name, shared, active) VALUES (?, ?, ?, ?, 1)',
    id,
    address,
    seed.name,
    seed.shared === true ? 1 : 0,
  );
  provisionMail(store, { id, address, name: seed.name });
  await store.blobs.files.inBulk(async () => {
    for await (const batch of mailsOf(seed.address)) {
      for (const mail of batch) storeSeedMail(store, id, mail);
    }
  });
}

async function seedAccount(store: Store, seed: Seed, mailsOf: MailsOf): Promise<void> {
  const id = accountIdOf(seed.address);
  const password = await passwordColumn(store, seed);
  await store.database.atomicLong(async () => {
    if (!store.accounts.byId(id)) await createAccount(store, seed, mailsOf);
    store.database.run(
      'UPDATE account SET name = ?, password = ?, shared = ?, quota = ?, active = 1 WHERE id = ?',
      seed.name,
      password,
      seed.shared === true ? 1 : 0,
      seed.quota ?? null,
      id,
    );
  });
}

function seedShares(store: Store, seed: Seed): void {
  const account = accountIdOf(seed.address);
  store.database.run('DELETE FROM share WHERE account = ?', account);
  for (const { address, rights } of seed.sharedWith ?? []) {
    store.database.run('INSERT INTO share VALUES (?, ?, ?)', account, accountIdOf(address), rights);
  }
}

/** Brings the accounts to what the options say; each new one whole, with its mails, or not at all. */
export async function seedAccounts(store: Store, seeds: readonly Seed[], mailsOf: MailsOf): Promise<void> {
  const named = new Set(seeds.map((seed) => accountIdOf(seed.address)));
  for (const seed of seeds) await seedAccount(store, seed, mailsOf);
  store.database.atomic(() => {
    for (const id of store.accounts.ids()) {
      if (!named.has(id)) store.database.run('UPDATE account SET active = 0, password = NULL WHERE id = ?', id);
    }
    for (const seed of seeds) seedShares(store, seed);
    bringPrincipals(store);
  });
  // Nobody is connected yet who could be told.
  store.changes.takeTouched();
}
