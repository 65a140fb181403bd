import type { LookupAddress, LookupOptions } from 'node:dns';
import { expect, it } from 'vitest';
import { outerLookup } from './inner-address.ts';

type Done = (error: Error | null, found: LookupAddress[]) => void;
const answering = (...addresses: string[][]) =>
  outerLookup(((_host: string, _options: LookupOptions, done: Done) => {
    const now = addresses.shift() ?? [];
    done(
      null,
      now.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as never);
const ask = (lookup: ReturnType<typeof outerLookup>, all = false) =>
  new Promise<unknown>((resolve) =>
    lookup('mail.land.example', { all }, (error, found) => resolve(error ? error.code : found)),
  );

it('connects to the address that it checked, and refuses a name that turns inner on the second lookup', async () => {
  const lookup = answering(['93.184.215.14'], ['127.0.0.1']);
  expect(await ask(lookup)).toBe('93.184.215.14');
  expect(await ask(lookup)).toBe('FW5311');
});

it('refuses a name as soon as one of its addresses is inner', async () => {
  expect(await ask(answering(['93.184.215.14', '169.254.169.254']), true)).toBe('FW5311');
  expect(await ask(answering(['::ffff:7f00:1']))).toBe('FW5311');
  expect(await ask(answering([]))).toBe('FW5311');
});

it('lets a name lead into the networks of the house', async () => {
  expect(await ask(answering(['10.1.2.3', 'fd00::1']), true)).toEqual([
    { address: '10.1.2.3', family: 4 },
    { address: 'fd00::1', family: 6 },
  ]);
});
