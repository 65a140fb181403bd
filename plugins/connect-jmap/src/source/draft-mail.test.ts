import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftMail, hasKey, keyOf, toDraft, toMail } from './draft-mail.ts';

const draft = (key: string) => ({ key, to: [], cc: [], bcc: [], subject: '', text: '', attachments: [] });
const place = { mailbox: 'D', identity: { name: '', email: 'anna@example.test' }, final: false };
const messageId = (key: string): string => (toMail(draft(key), place)['messageId'] as [string])[0];

test('any key survives in a Message-ID, which stays one that mail allows', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((key) => !key.includes('@')),
      (key) => {
        const id = messageId(key);
        expect(keyOf(id)).toBe(key);
        expect(hasKey(id, key)).toBe(true);
        expect(id).toMatch(/^fw\.[\w!#$%&'*+/=?^`{|}~-]+@example\.test$/);
      },
    ),
  );
});

test("a stranger's draft keeps its Message-ID as its key", () => {
  expect(keyOf('abc@other.test')).toBe('abc@other.test');
  expect(messageId('abc@other.test')).toBe('abc@other.test');
});

test('what a draft answers is not in the mail that is sent', () => {
  const answering = { ...draft('k'), answers: { id: 'M1', keyword: '$answered' as const } };
  expect(JSON.stringify(toMail(answering, place))).toContain('$answered M1');
  expect(JSON.stringify(toMail(answering, { ...place, final: true }))).not.toMatch(/X-Fachwerk/);
});

test('a draft in HTML goes on as text', () => {
  const value = '<head><title>x</title></head><p>Sehr geehrte&nbsp;Frau &amp; Herr,</p><p>danke<br>sehr &lt;3</p>';
  const mail = draftMail(
    {
      id: 'M1',
      threadId: 'T1',
      blobId: 'G1',
      mailboxIds: { D: true },
      receivedAt: '2026-11-25T10:00:00Z',
      textBody: [{ partId: '1', type: 'text/html' }],
      bodyValues: { '1': { value } },
    },
    'Email/get',
  );
  expect(toDraft(mail, 'k', []).text).toBe('Sehr geehrte Frau & Herr,\ndanke\nsehr <3');
});
