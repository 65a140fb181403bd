import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerPropertyValue, parseHeaderProperty, parseMail, type Part, partText } from './index.ts';

const mail = (...lines: string[]) => parseMail(Buffer.from(lines.join('\r\n'), 'latin1'));
const types = (parts: Part[]) => parts.map((part) => part.type);
const multipart = (type: string, boundary: string, ...parts: string[][]) => [
  `Content-Type: multipart/${type}; boundary=${boundary}`,
  '',
  ...parts.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
];
const part = (type: string, content = 'x', ...more: string[]) => [`Content-Type: ${type}`, ...more, '', content];

describe('structure', () => {
  it('gives a mail without any field a text part in us-ascii', () => {
    const { bodyStructure, textBody, htmlBody } = mail('', 'Hallo');
    expect(bodyStructure).toMatchObject({ partId: '1', type: 'text/plain', charset: 'us-ascii', size: 5 });
    expect([textBody, htmlBody]).toEqual([[bodyStructure], [bodyStructure]]);
  });

  it('takes a mail whose header is missing as a body', () => {
    expect(partText(mail('Sehr geehrte Frau Berger,', '', 'anbei').textBody[0]!).value).toBe(
      'Sehr geehrte Frau Berger,\n\nanbei',
    );
  });

  it('keeps raw values as they stand, with folding', () => {
    expect(mail('X-Lang:  eins', '\tzwei', 'Subject:drei', '', '').headers).toEqual([
      { name: 'X-Lang', value: '  eins\r\n\tzwei' },
      { name: 'Subject', value: 'drei' },
    ]);
  });

  it("sorts the parts of RFC 8621's own example as it does", () => {
    const tree = multipart(
      'mixed',
      'a',
      part('text/plain', 'A', 'Content-Disposition: inline'),
      multipart(
        'mixed',
        'b',
        multipart(
          'alternative',
          'c',
          multipart(
            'mixed',
            'd',
            part('text/plain', 'B', 'Content-Disposition: inline'),
            part('image/jpeg', 'C', 'Content-Disposition: inline'),
            part('text/plain', 'D', 'Content-Disposition: inline'),
          ),
          multipart('related', 'e', part('text/html', 'E'), part('image/jpeg', 'F')),
        ),
        part('image/jpeg', 'G', 'Content-Disposition: attachment'),
        part('application/x-excel', 'H'),
        part('message/rfc822', 'J'),
      ),
      part('text/plain', 'K', 'Content-Disposition: inline'),
    );
    const { textBody, htmlBody, attachments, hasAttachment } = mail(...tree);
    const raw = (parts: Part[]) => parts.map((one) => one.partId).join('');
    const letters = ['', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K'];
    const named = (parts: Part[]) =>
      [...raw(parts).matchAll(/10|\d/g)].map((match) => letters[Number(match[0])]).join('');
    expect({ text: named(textBody), html: named(htmlBody), attachments: named(attachments) }).toEqual({
      text: 'ABCDK',
      html: 'AEK',
      attachments: 'CFGHJ',
    });
    expect(hasAttachment).toBe(true);
  });

  it('lets the HTML stand for a missing text, and does not count its pictures as attachments', () => {
    const picture = part('image/png', 'x', 'Content-Id: <logo@x>');
    const { textBody, htmlBody, attachments, hasAttachment } = mail(
      ...multipart('alternative', 'a', multipart('related', 'b', part('text/html', '<p>Hallo</p>'), picture)),
    );
    expect([types(textBody), types(htmlBody), types(attachments)]).toEqual([
      ['text/html'],
      ['text/html'],
      ['image/png'],
    ]);
    expect([attachments[0]!.cid, hasAttachment]).toEqual(['logo@x', false]);
  });

  it('gives the parts of a digest their implicit type', () => {
    const { bodyStructure } = mail(...multipart('digest', 'a', ['', 'Subject: eins', '', 'x']));
    expect(bodyStructure.subParts![0]).toMatchObject({ type: 'message/rfc822', charset: 'us-ascii' });
  });

  it('reads what is left of a multipart that was cut off, and shows one with a wrong boundary as text', () => {
    const cut = mail('Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain', '', 'Anfang');
    expect(partText(cut.textBody[0]!).value).toBe('Anfang');
    const wrong = mail('Content-Type: multipart/mixed; boundary=b', '', '--a', '', 'Text', '--a--');
    expect(wrong.bodyStructure).toMatchObject({ type: 'text/plain', partId: '1' });
    expect(wrong.preview).toContain('Text');
  });

  it('does not take a longer boundary or one inside a line for its own', () => {
    const { bodyStructure } = mail(...multipart('mixed', 'a', ['', '--ab', 'x --a', '--a-- x']));
    expect(bodyStructure.subParts!.map((one) => partText(one).value)).toEqual(['--ab\nx --a\n--a-- x']);
  });
});

describe('names and texts', () => {
  const name = (...lines: string[]) => mail(...lines, '', '').bodyStructure.name;
  it.each([
    [["Content-Disposition: attachment; filename*=utf-8''Pr%C3%BCfung%20A.pdf"], 'Prüfung A.pdf'],
    [
      ['Content-Disposition: attachment; filename*0*=iso-8859-1\'de\'Gr%FC; filename*1="n "; filename*2*=%FC.txt'],
      'Grün ü.txt',
    ],
    [['Content-Type: application/pdf; name="=?utf-8?Q?Pr=C3=BCfung.pdf?="'], 'Prüfung.pdf'],
    [['Content-Disposition: attachment; filename=Prüfung 2026.pdf'.replace('ü', '\u00c3\u00bc')], 'Prüfung 2026.pdf'],
    [['Content-Disposition: (a;b) attachment; filename="a\\"b;c.txt"'], 'a"b;c.txt'],
    [['Content-Type: text/plain; name=b', 'Content-Disposition: inline; filename=a'], 'a'],
    [['Content-Type: text/plain'], null],
  ])('%s is named %s', (lines, expected) => {
    expect(name(...lines)).toBe(expected);
  });

  const text = (charset: string, encoding: string, body: string | Buffer) =>
    partText(
      parseMail(
        Buffer.concat([
          Buffer.from(`Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`),
          Buffer.from(body as string, 'latin1'),
        ]),
      ).bodyStructure,
    );
  it.each([
    ['iso-8859-1', '8bit', 'Gr\xfc\xdfe\r\n', 'Grüße\n', false],
    ['windows-1252', 'quoted-printable', '=80=\r\n 5,=32', '€ 5,2', false],
    ['utf-8', 'base64', 'R3LDvMOf\r\nZQ==', 'Grüße', false],
    ['utf-7', '7bit', 'Gr+APwA3w-e', 'Grüße', false],
    ['us-ascii', '8bit', 'Gr\xc3\xbc\xc3\x9fe', 'Grüße', false],
    ['us-ascii', '8bit', 'Gr\xfc\xdfe', 'Grüße', true],
    ['utf-8', '8bit', 'Gr\xfc', 'Gr\ufffd', true],
    ['x-gibtsnicht', '8bit', 'Hallo', 'Hallo', true],
    ['us-ascii', 'x-uuencode', 'begin', 'begin', true],
  ])('%s, %s, %j reads %j', (charset, encoding, body, value, isEncodingProblem) => {
    expect(text(charset, encoding, body)).toEqual({ value, isEncodingProblem });
  });

  it('previews what the sender wrote, without quotes, markup and trackers', () => {
    expect(mail('', '> alt', '', 'Danke,   passt.', '-- ', 'A. Berger').preview).toBe('Danke, passt.');
    const html = mail(
      'Content-Type: text/html',
      '',
      '<style>p{}</style><p>Gr&uuml;&szlig;e <b>aus</b> Erfurt &#8364;<img src=x>',
    );
    expect(html.preview).toBe('Grüße aus Erfurt €');
    expect(mail('', 'Wort '.repeat(900)).preview.length).toBeLessThanOrEqual(256);
  });
});

describe('hostile input', () => {
  const within = (ms: number, bytes: Buffer) => {
    const start = performance.now();
    const parsed = parseMail(bytes);
    expect(performance.now() - start).toBeLessThan(ms);
    return parsed;
  };
  const depth = (one: Part): number => 1 + Math.max(0, ...(one.subParts ?? []).map(depth));

  it('stops at 64 levels of 20,000', () => {
    const levels = Array.from(
      { length: 20_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    expect(depth(within(5000, Buffer.from(levels.join(''))).bodyStructure)).toBeLessThanOrEqual(66);
  });

  it('stops at 1000 parts of 20,000, and does not search the whole mail for each', () => {
    const parts = '--a\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\nx\r\n'.repeat(20_000);
    const raw = Buffer.from(`Content-Type: multipart/mixed; boundary=a\r\n\r\n${parts}${'y'.repeat(5_000_000)}`);
    expect(within(5000, raw).bodyStructure.subParts!.length).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['Subject', 'Text', 'x'],
    ['Subject', 'Text', '=?'],
    ['Subject', 'Text', '=?utf-8?q?a?= '],
    ['To', 'Addresses', '<'],
    ['To', 'Addresses', '('],
    ['To', 'Addresses', 'a. '],
    ['To', 'GroupedAddresses', 'a:'],
    ['References', 'MessageIds', '< '],
    ['List-Post', 'URLs', '<'],
    ['Date', 'Date', ' 1'],
  ])('reads a %s of 10 MB as %s: %s…', (name, form, unit) => {
    const raw = Buffer.from(`${name}: ${unit.repeat(10_000_000 / unit.length)}\r\n\r\n`);
    const start = performance.now();
    headerPropertyValue(parseMail(raw).headers, parseHeaderProperty(`header:${name}:as${form}`)!);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('reads a Content-Type of 10 MB and a million fields', () => {
    within(5000, Buffer.from(`Content-Type: text/plain${'; a="'.repeat(2_000_000)}\r\n\r\n`));
    expect(within(5000, Buffer.from('a:\r\n'.repeat(1_000_000))).headers.length).toBeLessThanOrEqual(2000);
  });

  it('never throws on any octets, and keeps its promises', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '--a',
        '--a--',
        ': ',
        '=?utf-8?q?',
        '?=',
        '"',
        '(',
        '<',
        '>',
        '@',
        ';',
        '%',
        'To',
        'Subject',
        'Date',
      ),
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n',
        'Content-Type: text/html; charset=',
        'Content-Transfer-Encoding: base64\r\n',
      ),
      fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    const forms = ['Raw', 'Text', 'Addresses', 'GroupedAddresses', 'MessageIds', 'Date', 'URLs'];
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (pieces) => {
        const parsed = parseMail(Buffer.from(pieces.join(''), 'latin1'));
        expect(parsed.preview.length).toBeLessThanOrEqual(256);
        for (const one of [...parsed.textBody, ...parsed.htmlBody, ...parsed.attachments]) {
          expect(one.content!().length).toBe(one.size);
          partText(one);
        }
        for (const form of forms) headerPropertyValue(parsed.headers, { name: 'To', form: form as 'Text', all: true });
      }),
      { numRuns: 500 },
    );
  });
});
