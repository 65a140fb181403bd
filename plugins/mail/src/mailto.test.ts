import { expect, it } from 'vitest';
import { parseMailto } from './mailto.ts';

it('reads people, subject and text', () => {
  const parts = parseMailto(
    'mailto:anna@example.test,bert%40example.test?subject=Gr%C3%BC%C3%9Fe&body=a%0D%0Ab&cc=c@x.test',
  );
  expect(parts.to.map((each) => each.email)).toEqual(['anna@example.test', 'bert@example.test']);
  expect(parts).toMatchObject({ cc: [{ email: 'c@x.test' }], subject: 'Grüße', text: 'a\nb' });
});

it('takes no hidden recipients and no files', () => {
  expect(parseMailto('mailto:a@x.test?bcc=evil@x.test&attach=/etc/passwd')).toEqual({
    to: [{ name: null, email: 'a@x.test' }],
    cc: [],
    subject: '',
    text: '',
  });
});

it('leaves broken escapes as they are', () => {
  expect(parseMailto('mailto:a@x.test?subject=100%').subject).toBe('100%');
});
