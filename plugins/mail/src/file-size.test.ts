import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '0 Byte'],
  [999, '999 Byte'],
  [1200, '1 kB'],
  [1_440_000, '1,4 MB'],
  [25_000_000_000, '25 GB'],
])('says %i as %s', (bytes, expected) => {
  expect(fileSize(bytes, 'de').replaceAll(/\s/gu, ' ')).toBe(expected);
});
