import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEventParser, type ServerEvent } from './event-parser.ts';

const parse = (chunks: readonly string[]) => {
  const heard: ServerEvent[] = [];
  const read = createEventParser(10_000, (event) => heard.push(event));
  chunks.forEach(read);
  return heard;
};

it('reads all line ends, comments, several data lines, fields without a value', () => {
  const text =
    ': hello\nevent: state\ndata: {"a":1}\n\ndata:one\r\ndata: two\r\n\r\nevent:x\rdata\r\rid: 7\n\ndata: last\n';
  expect(parse([text])).toEqual([
    { type: 'state', data: '{"a":1}' },
    { type: 'message', data: 'one\ntwo' },
    { type: 'x', data: '' },
  ]);
});

it('hears the same however the bytes are cut', () => {
  const text = 'event: state\r\ndata: {"ä":1}\r\ndata: 2\r\n\r\n: x\n\ndata: y\n\n';
  const whole = parse([text]);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      expect(parse(at.slice(1).map((end, i) => text.slice(at[i], end)))).toEqual(whole);
    }),
  );
});

it('gives up on an event without end', () => {
  expect(() => parse(Array.from({ length: 20 }, () => `data: ${'x'.repeat(1000)}\n`))).toThrow(RangeError);
  expect(() => parse(Array.from({ length: 20 }, () => 'x'.repeat(1000)))).toThrow(RangeError);
});
