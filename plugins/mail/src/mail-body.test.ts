import { describe, expect, it } from 'vitest';
import { emailOf } from './objects.fixture.ts';
import { bodyText, inlineParts, listedParts, mailBody } from './mail-body.ts';

const file = { partId: null, blobId: 'f', size: 1, charset: null, disposition: 'attachment', cid: null };
const picture = { ...file, type: 'image/png', name: 'logo.png', disposition: 'inline', cid: 'logo@x', blobId: 'p' };

describe('mailBody', () => {
  it('shows HTML if there is some, else text', () => {
    expect(mailBody(emailOf({ text: 'Ja', html: '<p>Ja</p>' }))).toMatchObject({ kind: 'html', value: '<p>Ja</p>' });
    expect(mailBody(emailOf({ text: 'Ja' }))).toMatchObject({ kind: 'text', value: 'Ja', encodingProblem: false });
  });

  it('tells of letters that may be wrong', () => {
    const bodyValues = { '1': { value: '?', isEncodingProblem: true, isTruncated: true } };
    expect(mailBody(emailOf({ bodyValues }))).toMatchObject({ encodingProblem: true, truncated: true });
  });

  it('puts a text part of an HTML mail in as text', () => {
    const mail = emailOf({ text: '<script>', html: '<p>a</p>' });
    expect(mailBody({ ...mail, htmlBody: [...mail.textBody, ...mail.htmlBody] }).value).toBe(
      '<pre>&lt;script></pre><hr><p>a</p>',
    );
  });
});

it('bodyText reads an HTML-only mail', () => {
  const mail = emailOf({ html: '<p>Guten <b>Tag</b></p>' });
  expect(bodyText({ ...mail, textBody: mail.htmlBody })).toBe('Guten Tag');
});

it('lists what is attached, not what the text shows', () => {
  const attachments = [picture, { ...file, type: 'application/pdf', name: 'Bescheid.pdf' }];
  expect(listedParts(emailOf({ html: '<img src="cid:logo@x">', attachments })).map((part) => part.name)).toEqual([
    'Bescheid.pdf',
  ]);
  expect(listedParts(emailOf({ html: '<p>ohne</p>', attachments }))).toHaveLength(2);
  expect([...inlineParts(emailOf({ attachments })).keys()]).toEqual(['logo@x']);
});
