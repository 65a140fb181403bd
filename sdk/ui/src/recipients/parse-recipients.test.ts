import { expect, test } from 'vitest';
import { isAddress, parseRecipients } from './parse-recipients.ts';

test.each([
  ['anna@example.test', [[null, 'anna@example.test']]],
  ['Anna Müller <anna@example.test>', [['Anna Müller', 'anna@example.test']]],
  [
    '"Müller, Anna" <anna@example.test>; bert@example.test',
    [
      ['Müller, Anna', 'anna@example.test'],
      [null, 'bert@example.test'],
    ],
  ],
  ['Müller, Anna <anna@example.test>', [['Müller, Anna', 'anna@example.test']]],
  [
    'a@x.de\nb@x.de\r\nc@x.de',
    [
      [null, 'a@x.de'],
      [null, 'b@x.de'],
      [null, 'c@x.de'],
    ],
  ],
  [
    'a@x.de, Öz, Bert <b@x.de>, c@x.de',
    [
      [null, 'a@x.de'],
      ['Öz, Bert', 'b@x.de'],
      [null, 'c@x.de'],
    ],
  ],
  ['mailto:a@x.de', [[null, 'a@x.de']]],
  ['"Die \\"Neue\\"" <n@x.de>', [['Die "Neue"', 'n@x.de']]],
  ['bürgerbüro', [[null, 'bürgerbüro']]],
  [' ; , \n', []],
])('%s', (text, expected) => {
  expect(parseRecipients(text).map(({ name, email }) => [name, email])).toEqual(expected);
});

test.each(['a@b', 'vorname.nachname@amt.example.test', 'grün@straße.example', "o'neill+akte@x.de"])(
  '%s is an address',
  (text) => {
    expect(isAddress(text)).toBe(true);
  },
);

test.each(['', 'a', 'a@', '@b', 'a b@c.de', 'a@b..de', 'a@b,c', '<a@b.de>'])('%j is none', (text) => {
  expect(isAddress(text)).toBe(false);
});
