/**
 * The suite of `mail.store@1`. An implementation that passes it against a real server serves the contract.
 *
 * ```ts
 * mailStoreSuite('Cyrus', { create: () => twoPeople(process.env.CYRUS_URL), arrival: 5000 });
 * ```
 */
import { describe } from 'vitest';
import { changing } from './changing.ts';
import { Desks } from './desks.ts';
import { reading } from './reading.ts';
import type { MailStoreSuiteOptions } from './setup.ts';
import { writing } from './writing.ts';

export const mailStoreSuite = (name: string, options: MailStoreSuiteOptions): void => {
  describe(`mail.store@1 by ${name}`, () => {
    const desks = new Desks(options);
    reading(desks);
    changing(desks);
    writing(desks);
  });
};
