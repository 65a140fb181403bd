import { expect } from 'vitest';

/** Expects it within the time that a busy machine may need, unless the time itself is what counts. */
export const soon = (
  ask: () => unknown,
  { timeout = 10_000 }: { readonly timeout?: number } = {},
): ReturnType<typeof expect.poll> => expect.poll(ask, { timeout });
