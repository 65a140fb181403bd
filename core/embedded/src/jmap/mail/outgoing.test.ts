import { expect, test } from 'vitest';
import { outgoing } from './outgoing.ts';

const leaves = (lines: string[]) =>
  Buffer.from(outgoing(Buffer.from(lines.join('\r\n'))))
    .toString()
    .split('\r\n');

test('Bcc goes with its folded lines, whatever its case; the rest stays octet for octet', () => {
  const mail = [
    'From: a@example.org',
    'BCC: b@example.org,',
    ' c@example.org',
    '\td@example.org',
    'Subject: x',
    'Resent-Bcc: e@example.org',
    '',
    'Bcc: in the text',
    '',
  ];
  expect(leaves(mail)).toEqual(['From: a@example.org', 'Subject: x', '', 'Bcc: in the text', '']);
});

test('a mail without a body, and one without a Bcc', () => {
  expect(leaves(['From: a@example.org', 'Bcc: b@example.org'])).toEqual(['From: a@example.org', '']);
  const mail = ['Subject: x', '', 'y'];
  expect(leaves(mail)).toEqual(mail);
});
