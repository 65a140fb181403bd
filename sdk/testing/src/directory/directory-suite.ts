import type { Client, ServiceName } from '@fachwerk/sdk';
import type { Directory } from '@fachwerk/model/directory';
import { expect } from 'vitest';
import { contractSuite, type ContractTests } from '../suite.ts';

type ClientOf<N> = N extends ServiceName<infer M> ? Client<M> : never;

/** A directory as its consumer has it, and somebody who is in it. */
export interface DirectorySetup {
  readonly directory: ClientOf<typeof Directory>;
  /** The name has two words at least, and nobody else has its last. */
  readonly known: { readonly name: string; readonly email: string };
  end?(): Promise<void>;
}

const tests: ContractTests<DirectorySetup> = {
  'somebody is found by the start of a name, in small letters too': async ({ directory, known }) => {
    const last = known.name.split(' ').at(-1) ?? '';
    for (const text of [last, last.toLowerCase(), last.slice(0, 3)]) {
      const found = await directory.find({ text });
      expect(found.map(({ email }) => email)).toContain(known.email);
    }
  },
  'somebody is found by an address': async ({ directory, known }) => {
    const found = await directory.find({ text: known.email });
    expect(found.map(({ name }) => name)).toContain(known.name);
  },
  'nobody is found who is not there': async ({ directory }) => {
    expect(await directory.find({ text: crypto.randomUUID() })).toEqual([]);
  },
  'no more come than are wanted, and each once': async ({ directory, known }) => {
    const text = known.email.slice(known.email.indexOf('@'));
    const all = await directory.find({ text });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect((await directory.find({ text, limit: 1 })).length).toBeLessThanOrEqual(1);
  },
};

/**
 * The suite of `directory@1`.
 *
 * ```ts
 * directorySuite('connect-acme', { create: async () => ({ directory, known: { name: 'Anna Amsel', email: 'anna@example.test' } }) });
 * ```
 */
export const directorySuite = (name: string, setup: { create(): Promise<DirectorySetup> }): void =>
  contractSuite(`directory@1 by ${name}`, () => setup.create(), tests);
