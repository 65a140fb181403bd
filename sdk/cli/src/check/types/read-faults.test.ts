import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { readFaults } from './read-faults.ts';

const lines = [
  "src/rooms.view.ts(4,7): error TS2322: Type 'number' is not assignable to type 'string'.",
  "  The types of 'a.b' are incompatible.",
  '',
  "node_modules/acme/index.ts(1,1): error TS2304: Cannot find name 'x'.",
  "../beside/index.ts(1,1): error TS2304: Cannot find name 'x'.",
  "error TS5023: Unknown compiler option 'strickt'.",
  'Found 4 errors.',
];

it.each([
  ['/p/rooms', posix, '\n', '/p/rooms/src/rooms.view.ts'],
  [String.raw`C:\p\rooms`, win32, '\r\n', String.raw`C:\p\rooms\src\rooms.view.ts`],
] as const)("reads the compiler's errors in %s", (folder, on, end, file) => {
  expect(readFaults(lines.join(end), folder, on)).toEqual({
    faults: [
      {
        file,
        line: 4,
        message: "TS2322: Type 'number' is not assignable to type 'string'. The types of 'a.b' are incompatible.",
      },
      { message: "TS5023: Unknown compiler option 'strickt'." },
    ],
    others: 2,
  });
});
