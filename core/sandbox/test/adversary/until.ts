import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is yes; rejects with what it waited for. Also outside a test, where `expect.poll` is not to be had. */
export const until = async (ask: () => Promise<unknown>, what: string, patience = 15_000): Promise<void> => {
  const end = performance.now() + patience;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await sleep(50);
  }
};
