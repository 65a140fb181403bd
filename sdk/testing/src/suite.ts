/** How every suite of a contract is run: one test for each thing that it asks, on a setup made before the first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Things that a contract asks of whoever serves it, by what they show. */
export type ContractTests<S> = Readonly<Record<string, (setup: S) => Promise<void>>>;
interface Ending {
  end?(): Promise<void>;
}

const TIME = 30_000;

export const contractSuite = <S extends Ending>(
  title: string,
  create: () => Promise<S>,
  tests: ContractTests<S>,
): void => {
  describe.for([title])('%s', () => {
    let setup: S | undefined;
    beforeAll(async () => {
      setup = await create();
    }, TIME);
    afterAll(() => setup?.end?.());
    test.for(Object.entries(tests))('%s', { timeout: TIME }, async ([, run]) => {
      if (!setup) throw new Error('The suite has not begun.');
      await expect(run(setup)).resolves.toBeUndefined();
    });
  });
};
