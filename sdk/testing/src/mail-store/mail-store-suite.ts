/**
 * The suite of `mail.store@1`. An implementation that passes it against a real server serves the contract.
 *
 * ```ts
 * mailStoreSuite('Cyrus', { create: () => twoPeople(process.env.CYRUS_URL), arrival: 5000 });
 * ```
 */
import { describe, expect, test } from 'vitest';
import { accounts } from './accounts.ts';
import { changes } from './changes.ts';
import { Desks } from './desks.ts';
import { drafts } from './drafts.ts';
import { files } from './files.ts';
import { mailboxes } from './mailboxes.ts';
import { sending } from './sending.ts';
import type { MailStoreSuiteOptions } from './setup.ts';
import { sharing } from './sharing.ts';
import { threads } from './threads.ts';
import { windows } from './windows.ts';

const TIME = 30_000;
const ALL = { accounts, mailboxes, windows, threads, changes, sharing, drafts, sending, files };

/** The suite of `mail.store@1`. Whatever passes it serves the contract. */
export const mailStoreSuite = (name: string, options: MailStoreSuiteOptions): void => {
  describe(`mail.store@1 by ${name}`, () => {
    const desks = new Desks(options);
    describe.for(Object.entries(ALL))('%s', ([, tests]) => {
      test.for(Object.entries(tests))('%s', { timeout: TIME }, async ([, run]) => {
        await expect(run(desks)).resolves.toBeUndefined();
      });
    });
  });
};
