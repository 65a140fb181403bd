import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { isBelow, isOwnFile, posixPath } from './posix-path.ts';

const folder = String.raw`C:\Meine Plugins\acme-rooms`;

it('writes a path with slashes, whatever the system', () => {
  expect(posixPath(folder, String.raw`C:\Meine Plugins\acme-rooms\src\rooms.view.ts`, win32)).toBe('src/rooms.view.ts');
  expect(posixPath(folder, String.raw`c:\meine plugins\beside`, win32)).toBe('../beside');
  // A backslash is a letter like any other elsewhere.
  expect(posixPath('/a', '/a/b\\c', posix)).toBe('b\\c');
});

it.each([
  [win32, folder, String.raw`C:\Meine Plugins\acme-rooms\src\a.ts`, true],
  [win32, folder, String.raw`C:\Meine Plugins\acme-rooms-2\src\a.ts`, false],
  [win32, folder, String.raw`D:\acme-rooms\src\a.ts`, false],
  [posix, '/p/rooms', '/p/rooms/..hidden/a.ts', true],
  [posix, '/p/rooms', '/p/other/a.ts', false],
  [posix, '/p/rooms', '/p', false],
] as const)('%# says what is below a folder', (on, from, file, below) => {
  expect(isBelow(from, file, on)).toBe(below);
  expect(isOwnFile(from, file, on)).toBe(below);
});

it('tells what is installed from what is written', () => {
  expect(isOwnFile(folder, String.raw`C:\Meine Plugins\acme-rooms\node_modules\zod\index.js`, win32)).toBe(false);
  expect(isOwnFile('/p/rooms', '/p/rooms/src/node_modules.ts', posix)).toBe(true);
});
