import { expect, test } from 'vitest';
import { itemOf } from './rules.ts';

const fact = (data: unknown) => ({ data, source: 'x.mail', time: 7, id: 'f1' });

test('fills its templates from the fact', () => {
  const rule = {
    on: 'mail.message-received@1',
    title: '{from.name}',
    body: '{subject} ({n})',
    group: '{thread}',
    open: { command: 'mail.open@1', input: { id: '{id}' } },
  };
  const data = { from: { name: 'Anna' }, subject: 'Haushalt', n: 3, thread: 't1', id: 'm1' };
  expect(itemOf(rule, fact(data))).toEqual({
    id: 'f1',
    time: 7,
    source: 'x.mail',
    read: false,
    title: 'Anna',
    body: 'Haushalt (3)',
    group: 't1',
    open: { command: 'mail.open@1', input: { id: 'm1' } },
  });
});

test('what is not there, not text, or inherited, is nothing', () => {
  const rule = { on: 'a@1', title: '{a.b.c}{list}', body: '{constructor.name}{__proto__.x}' };
  expect(itemOf(rule, fact({ a: 1, list: ['x'] }))).toMatchObject({ title: '', body: '' });
});
