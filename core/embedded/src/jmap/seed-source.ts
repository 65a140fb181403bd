import type { AccountSeed } from './jmap-options.ts';
import type { SeedMail } from './mail/seed-mail.ts';

const BATCH = 25;

async function* each(mails: NonNullable<AccountSeed['mails']>): AsyncGenerator<SeedMail> {
  yield* mails;
}

/** Hands out the first mails of accounts in batches; what nobody asks for is never made. */
export class SeedSource {
  readonly #accounts: ReadonlyMap<string, AccountSeed>;
  readonly #open = new Map<string, AsyncGenerator<SeedMail>>();

  constructor(accounts: readonly AccountSeed[]) {
    this.#accounts = new Map(accounts.map((account) => [account.address, account]));
  }

  async next(address: string): Promise<{ batch: SeedMail[]; last: boolean }> {
    const mails = this.#open.get(address) ?? each(this.#accounts.get(address)?.mails ?? []);
    this.#open.set(address, mails);
    const batch: SeedMail[] = [];
    while (batch.length < BATCH) {
      const next = await mails.next();
      if (next.done) return { batch, last: true };
      batch.push(next.value);
    }
    return { batch, last: false };
  }
}
