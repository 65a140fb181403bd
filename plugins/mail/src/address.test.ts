import { expect, it } from 'vitest';
import { backPath, mailPath, placeOf, sameList, writePath } from './address.ts';

it('writes addresses that survive any id', () => {
  expect(mailPath({})).toBe('/mail');
  expect(mailPath({ account: 'mail:a/b', mailbox: 'ö', thread: 't?' })).toBe('/mail/mail%3Aa%2Fb/%C3%B6/t%3F');
  expect(mailPath({ account: 'a', thread: 't' })).toBe('/mail/a');
  expect(mailPath({ account: 'a', mailbox: 'i', query: 'Haus & Hof', everywhere: true })).toBe(
    '/mail/a/i?q=Haus+%26+Hof&all=1',
  );
  expect(writePath('a:b', 'k/1')).toBe('/mail-write/a%3Ab/k%2F1');
});

it('reads parameters', () => {
  expect(placeOf({ account: 'a', mailbox: undefined, q: 'x' })).toEqual({
    account: 'a',
    query: 'x',
    everywhere: false,
  });
  expect(placeOf({ account: 'a', mailbox: 'i', all: '1' })).toEqual({ account: 'a', mailbox: 'i' });
});

it('sameList ignores what is read', () => {
  expect(sameList({ account: 'a', thread: 't' }, { account: 'a' })).toBe(true);
  expect(sameList({ account: 'a', query: 'x' }, { account: 'a' })).toBe(false);
});

it('backPath leads into the mail and nowhere else', () => {
  expect(writePath('a', 'k', '/mail/a/i?q=x')).toBe('/mail-write/a/k?back=%2Fmail%2Fa%2Fi%3Fq%3Dx');
  expect(backPath('/mail/a/i?q=x', 'a')).toBe('/mail/a/i?q=x');
  for (const bad of [undefined, '//evil.test', 'https://evil.test', '/mailbox', '/admin'])
    expect(backPath(bad, 'a')).toBe('/mail/a');
});
