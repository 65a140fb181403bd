import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asAddresses,
  asMessageIds,
  asText,
  buildMail,
  EmailCreateError,
  headerPropertyValue,
  parseHeaderProperty,
  parseMail,
  type Part,
  partText,
} from './index.ts';

const blobs: Record<string, Uint8Array> = {
  pdf: Buffer.from('%PDF-1.7\n\0\xff', 'latin1'),
  png: Buffer.from('\x89PNG', 'latin1'),
  mail: Buffer.from('Subject: ältere\r\n\r\nText\r\n'),
};
const build = (create: Record<string, unknown>) => buildMail(create, (id) => blobs[id]);
const text = (value: string) => ({ textBody: [{ partId: 't', type: 'text/plain' }], bodyValues: { t: { value } } });
const refusal = (create: Record<string, unknown>) => {
  try {
    build(create);
  } catch (error) {
    if (error instanceof EmailCreateError)
      return { type: error.type, names: [...error.properties, ...error.notFound].toSorted() };
    throw error;
  }
  return undefined;
};
const value = (raw: Uint8Array, property: string) =>
  headerPropertyValue(parseMail(raw).headers, parseHeaderProperty(property)!);
const shape = (part: Part): unknown => (part.subParts ? [part.type, ...part.subParts.map(shape)] : part.type);

describe('a built mail', () => {
  it('has what RFC 5322 and MIME ask for, in ASCII lines of at most 78', () => {
    const raw = Buffer.from(
      build({
        mailboxIds: { m: true },
        from: [{ name: 'Jörg Müller-Lüdenscheidt', email: 'joerg@example.test' }],
        to: Array.from({ length: 12 }, (_, n) => ({ name: `Berger, Anna ${n}`, email: `anna${n}@example.test` })),
        subject: 'Prüfung der Übersicht über die Haushaltsüberschüsse der Gemeinden – Rückfrage 🏛️',
        references: Array.from({ length: 9 }, (_, n) => `eine-lange-kennung-${n}@example.test`),
        ...text('Grüße\nAnna'),
      }),
    ).toString('latin1');
    expect(raw).toMatch(/\r\nMIME-Version: 1\.0\r\n/);
    expect(raw).toMatch(/^Date: \w{3}, \d/);
    expect(raw).toMatch(/\r\nMessage-ID: <[^@]+@example\.test>\r\n/);
    expect(raw).toMatch(/^[\r\n\u0020-\u007e]*$/);
    expect(raw.split('\r\n').filter((line) => line.length > 78 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('wraps text, HTML, pictures and files as every mail program expects', () => {
    const raw = build({
      textBody: [{ partId: 't', type: 'text/plain' }],
      htmlBody: [{ partId: 'h', type: 'text/html' }],
      bodyValues: { t: { value: 'Hallo' }, h: { value: '<img src="cid:l@x">' } },
      attachments: [
        { blobId: 'png', type: 'image/png', cid: 'l@x' },
        {
          blobId: 'pdf',
          type: 'application/pdf',
          name: 'Prüfbericht für die Übersicht der Gemeindehaushalte Wartburgkreis 2026.pdf',
        },
        { blobId: 'mail', type: 'message/rfc822' },
      ],
    });
    const { bodyStructure, textBody, htmlBody, attachments } = parseMail(raw);
    expect(shape(bodyStructure)).toEqual([
      'multipart/mixed',
      ['multipart/alternative', 'text/plain', ['multipart/related', 'text/html', 'image/png']],
      'application/pdf',
      'message/rfc822',
    ]);
    expect([textBody.length, htmlBody.length]).toEqual([1, 1]);
    expect(attachments.map(({ name, disposition, cid }) => [name, disposition, cid])).toEqual([
      [null, 'inline', 'l@x'],
      ['Prüfbericht für die Übersicht der Gemeindehaushalte Wartburgkreis 2026.pdf', 'attachment', null],
      [null, 'attachment', null],
    ]);
    expect(attachments.map((part) => Buffer.from(part.content!()))).toEqual([
      blobs['png'],
      blobs['pdf'],
      blobs['mail'],
    ]);
  });

  it('follows a bodyStructure to the letter', () => {
    const raw = build({
      subject: 'x',
      bodyStructure: {
        type: 'multipart/mixed',
        'header:X-Own:asText': 'für uns',
        subParts: [
          { partId: 'a', language: ['de', 'en'], location: 'https://a.example/', 'header:X-Part': ' roh' },
          { type: 'multipart/alternative', subParts: [{ partId: 'a', type: 'text/plain' }] },
        ],
      },
      bodyValues: { a: { value: 'A' } },
    });
    const { bodyStructure } = parseMail(raw);
    expect(shape(bodyStructure)).toEqual(['multipart/mixed', 'text/plain', ['multipart/alternative', 'text/plain']]);
    expect(bodyStructure.subParts![0]).toMatchObject({
      language: ['de', 'en'],
      location: 'https://a.example/',
      charset: 'utf-8',
    });
    expect(value(raw, 'header:X-Own:asText')).toBe('für uns');
  });

  it('writes each form so that it reads the same', () => {
    const create = {
      'header:X-Group:asGroupedAddresses': [{ name: 'Amt 60', addresses: [{ name: null, email: 'a@b' }] }],
      'header:List-Post:asURLs': ['mailto:a@b'],
      'header:X-Many:asText:all': ['eins', 'zwei ü'],
      'header:X-Ids:asMessageIds': ['a@b', 'c@d'],
      sentAt: '2026-11-25T08:00:00+01:00',
      to: [],
      cc: null,
    };
    const raw = build(create);
    for (const property of Object.keys(create).filter((key) => key.startsWith('header:'))) {
      expect(value(raw, property)).toEqual(create[property as keyof typeof create]);
    }
    expect(value(raw, 'header:Date:asDate')).toBe('2026-11-25T08:00:00+01:00');
    expect([value(raw, 'header:To'), value(raw, 'header:Cc')]).toEqual([null, null]);
  });

  it('comes back as it was given', () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom('ä', 'ß', '🏛️', '👩‍💻', ' ', '"', ',', '=?', '<', '\\', '.'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 120,
    });
    const line = words.map((one) => one.replace(/\p{Cc}/gu, ''));
    const name = line.map((one) => one.trim().replace(/ +/g, ' ').normalize('NFC').trim() || null);
    const email = fc
      .stringMatching(/^[a-z0-9.+-]{1,20}@[a-z0-9-]{1,20}\.test$/)
      .filter((one) => !/^\.|\.\.|\.@/.test(one));
    const body = fc.array(words, { maxLength: 8 }).map((lines) => lines.join('\n').replaceAll('\r', ''));
    fc.assert(
      fc.property(
        line,
        fc.array(fc.record({ name, email }), { minLength: 1, maxLength: 5 }),
        body,
        (subject, to, content) => {
          const raw = build({ subject, to, ...text(content) });
          const { headers, textBody } = parseMail(raw);
          const field = (wanted: string) => headers.find((one) => one.name === wanted)!.value;
          expect(asText(field('Subject'))).toBe(subject.normalize('NFC'));
          expect(asAddresses(field('To'))).toEqual(to);
          expect(asMessageIds(field('Message-ID'))).toHaveLength(1);
          expect(partText(textBody[0]!)).toEqual({ value: content, isEncodingProblem: content.includes('\ufffd') });
          for (const one of Buffer.from(raw).toString('latin1').split('\r\n'))
            expect(one.length).toBeLessThanOrEqual(998);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what RFC 8621 §4.6 forbids', () => {
  const body = { partId: 't', type: 'text/plain' };
  const bodyValues = { t: { value: 'x' } };
  it.each<[string, Record<string, unknown>, string[]]>([
    ['server-set and unknown properties', { id: 'x', preview: 'y', foo: 1 }, ['foo', 'id', 'preview']],
    ['headers', { headers: [] }, ['headers']],
    ['one field twice', { subject: 'a', 'header:subject:asText': 'b' }, ['header:subject:asText']],
    ['a form that the field has not', { 'header:Subject:asAddresses': [] }, ['header:Subject:asAddresses']],
    ['Content-* on the mail', { 'header:Content-Type': ' text/html' }, ['header:Content-Type']],
    ['bodyStructure beside textBody', { bodyStructure: body, textBody: [body], bodyValues }, ['textBody']],
    [
      'a field of the mail in bodyStructure',
      { subject: 'a', bodyStructure: { ...body, 'header:Subject': ' b' }, bodyValues },
      ['bodyStructure'],
    ],
    ['two text parts', { textBody: [body, body], bodyValues }, ['textBody']],
    ['HTML in textBody', { textBody: [{ ...body, type: 'text/html' }], bodyValues }, ['textBody']],
    ['text in htmlBody', { htmlBody: [body], bodyValues }, ['htmlBody']],
    ['partId and blobId', { textBody: [{ ...body, blobId: 'pdf' }], bodyValues }, ['textBody']],
    ['a partId without value', { textBody: [{ ...body, partId: 'q' }], bodyValues }, ['textBody']],
    ['a partId from the prototype', { textBody: [{ ...body, partId: 'constructor' }], bodyValues }, ['textBody']],
    ['charset beside a partId', { textBody: [{ ...body, charset: 'utf-8' }], bodyValues }, ['textBody']],
    ['size beside a partId', { textBody: [{ ...body, size: 1 }], bodyValues }, ['textBody']],
    [
      'a transfer encoding',
      { textBody: [{ ...body, 'header:Content-Transfer-Encoding': ' 7bit' }], bodyValues },
      ['textBody'],
    ],
    ['a truncated value', { textBody: [body], bodyValues: { t: { value: 'x', isTruncated: true } } }, ['bodyValues']],
    [
      'a multipart with content',
      { bodyStructure: { type: 'multipart/mixed', partId: 't' }, bodyValues },
      ['bodyStructure'],
    ],
    ['subParts outside a multipart', { bodyStructure: { ...body, subParts: [] }, bodyValues }, ['bodyStructure']],
    [
      'wrong types',
      { subject: 5, from: 'a@b', to: [{ email: 5 }], sentAt: 'heute' },
      ['from', 'sentAt', 'subject', 'to'],
    ],
    ['a field that would begin another', { 'header:X-A': ' b\r\nBcc: c@d' }, ['header:X-A']],
    ['a line break in an address', { to: [{ name: 'a', email: 'b@c\r\nBcc: d@e' }] }, ['to']],
    ['an address that leaves its brackets', { to: [{ email: 'b@c>, <d@e' }] }, ['to']],
    [
      'a line break in a type or cid',
      {
        attachments: [
          { blobId: 'pdf', type: 'a/b\r\nX: y' },
          { blobId: 'pdf', cid: 'a\r\nb' },
        ],
      },
      ['attachments'],
    ],
  ])('%s', (_, create, names) => {
    expect(refusal(create)).toEqual({ type: 'invalidProperties', names });
  });

  it('names every blob that does not exist', () => {
    const attachments = [{ blobId: 'weg' }, { blobId: 'pdf' }, { blobId: 'fort' }];
    expect(refusal({ attachments })).toEqual({ type: 'blobNotFound', names: ['fort', 'weg'] });
  });

  it('puts no line break of a subject or a name into the header', () => {
    const raw = Buffer.from(build({ subject: 'a\r\nBcc: x@y', to: [{ name: 'b\nc', email: 'd@e' }] })).toString();
    expect(raw).not.toMatch(/^Bcc/m);
  });
});
