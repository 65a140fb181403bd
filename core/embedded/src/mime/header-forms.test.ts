import { describe, expect, it } from 'vitest';
import {
  asAddresses,
  asDate,
  asGroupedAddresses,
  asMessageIds,
  asText,
  asURLs,
  baseSubject,
  parseHeaderProperty,
} from './index.ts';

describe('asText', () => {
  it.each([
    [' =?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus =?iso-8859-1?q?K=F6ln?=', 'Grüße aus Köln'],
    [' =?utf-8?B?w7w=?=\r\n =?utf-8?B?w58=?=', 'üß'],
    [' =?utf-8?B?w7w=?= =?iso-8859-1?q?=DF?=', 'üß'],
    // One character, cut between two words: wrong, and common.
    [' =?utf-8?Q?=C3?= =?utf-8?Q?=BC?=', 'ü'],
    [' =?utf-8?Q?mit Leerzeichen?= x', 'mit Leerzeichen x'],
    [' =?utf-8*de?Q?Stra=C3=9Fe?=', 'Straße'],
    [' =?utf-8?Q?a=0D=0ABcc: b?=', 'a Bcc: b'],
    [' gefaltet\r\n\tund weiter', 'gefaltet\tund weiter'],
    [' roh: ü', 'roh: ü'],
    [' =?unbekannt', '=?unbekannt'],
    [' u\u0308', 'ü'],
  ])('%j reads %j', (raw, text) => {
    expect(asText(raw)).toBe(text);
  });
});

describe('asAddresses', () => {
  it.each([
    [' anna@example.test', [[null, 'anna@example.test']]],
    [
      ' Anna Berger <anna@example.test>, bert@example.test',
      [
        ['Anna Berger', 'anna@example.test'],
        [null, 'bert@example.test'],
      ],
    ],
    [' "Berger, Anna" <anna@example.test>', [['Berger, Anna', 'anna@example.test']]],
    [' "Anna \\"Nan\\" B" <a@b>', [['Anna "Nan" B', 'a@b']]],
    [' =?utf-8?Q?J=C3=B6rg?= =?utf-8?Q?_M?= <j@b>', [['Jörg M', 'j@b']]],
    [' "=?utf-8?Q?J=C3=B6rg?=" <j@b>', [['Jörg', 'j@b']]],
    [' anna@example.test (Anna Berger)', [['Anna Berger', 'anna@example.test']]],
    [' Anna (Amt (60)) Berger <anna@example.test>', [['Anna Berger', 'anna@example.test']]],
    [' <@relay.test:anna@example.test>', [[null, 'anna@example.test']]],
    [' anna . berger @ example . test', [[null, 'anna.berger@example.test']]],
    [' "anna berger"@example.test', [[null, '"anna berger"@example.test']]],
    [' Jörg <j@b>,, ,', [['Jörg', 'j@b']]],
    [' Anna Berger anna@example.test', [['Anna Berger', 'anna@example.test']]],
    [' Anna Berger', [[null, 'Anna Berger']]],
    [' "offen <a@b>', [[null, 'offen <a@b>']]],
    [' undisclosed-recipients:;', []],
    ['', []],
  ])('%j', (raw, expected) => {
    expect(asAddresses(raw)).toEqual(expected.map(([name, email]) => ({ name, email })));
  });

  it('keeps groups, with the others between them', () => {
    expect(asGroupedAddresses(' a@b, Amt 60: Jo <c@d>, e@f;, "leer, doch da":; g@h')).toEqual([
      { name: null, addresses: [{ name: null, email: 'a@b' }] },
      {
        name: 'Amt 60',
        addresses: [
          { name: 'Jo', email: 'c@d' },
          { name: null, email: 'e@f' },
        ],
      },
      { name: 'leer, doch da', addresses: [] },
      { name: null, addresses: [{ name: null, email: 'g@h' }] },
    ]);
  });
});

describe('the other forms', () => {
  it.each([
    [' Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T09:55:06-06:00'],
    [' 21 Nov 97 09:55 GMT', '1997-11-21T09:55:00Z'],
    [' Mi, 25 Nov 2026 08:00:00 +0100 (CET)', '2026-11-25T08:00:00+01:00'],
    [' Wed, 25 Nov 2026\r\n 08:00:60 CET', '2026-11-25T08:00:59+01:00'],
    [' Tue, 31 Feb 2026 08:00:00 +0000', null],
    [' gestern', null],
  ])('date %j is %s', (raw, date) => {
    expect(asDate(raw)).toBe(date);
  });

  it.each([
    [' <a@b>', ['a@b']],
    [' <a@b>\r\n <c@d>(x)<e@f>', ['a@b', 'c@d', 'e@f']],
    [' a@b', ['a@b']],
    [' Antwort auf Ihr Schreiben', null],
    [' <>', null],
  ])('ids %j', (raw, ids) => {
    expect(asMessageIds(raw)).toEqual(ids);
  });

  it('reads the URLs of lists', () => {
    expect(asURLs(' <https://a.example/x>,\r\n <mailto:b@c> (Abmelden)')).toEqual([
      'https://a.example/x',
      'mailto:b@c',
    ]);
    expect(asURLs(' NO')).toBeNull();
  });

  it.each([
    ['AW: Re: WG: [Amt-60] Re[2]:  Haushalt 2027 (fwd)', 'Haushalt 2027'],
    ['[Fwd: Bauantrag]', 'Bauantrag'],
    ['Antwort: Frist', 'Frist'],
    ['[Wichtig]', '[Wichtig]'],
    ['Reise: Hannover', 'Reise: Hannover'],
    ['AW:', ''],
  ])('base of %j is %j', (subject, base) => {
    expect(baseSubject(subject)).toBe(base);
  });

  it('knows which forms a field may be asked for', () => {
    expect(parseHeaderProperty('header:List-Id:asText:all')).toEqual({ name: 'List-Id', form: 'Text', all: true });
    expect(parseHeaderProperty('header:X')).toEqual({ name: 'X', form: 'Raw', all: false });
    const refused = [
      'header:From:asText',
      'header:Subject:asAddresses',
      'header:',
      'header:X:all:asText',
      'header:X:asFoo',
      'header:a b',
    ];
    expect(refused.map((property) => parseHeaderProperty(property))).toEqual(refused.map(() => undefined));
  });
});
