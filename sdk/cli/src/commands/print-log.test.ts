import { expect, it } from 'vitest';
import { logLine } from './print-log.ts';

it('is one line of plain text, whatever a plugin says', () => {
  expect(logLine({ plugin: 'acme.rooms', level: 'warn', text: 'a\u001B[2J\u0007b\r\nc\u202Ed' })).toBe(
    'acme.rooms warn: a [2J b c d\n',
  );
});
