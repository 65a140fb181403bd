import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPreviousLock } from './previous-lock.ts';
import { readRevocations } from './read-revocations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (text: string) => {
  writeFileSync(join(folder, 'revocations.json'), text);
  const { revocations, issues } = readRevocations(folder);
  return { revocations, found: issues.map(({ code, line, column }) => `${line}:${column} ${code}`) };
};

it('blocks nothing where there is no file', () => {
  expect(readRevocations(folder)).toMatchObject({ revocations: [], issues: [] });
});

it('reads a list of id, range and reason', () => {
  const line = { id: 'acme.rooms', range: '<1.2.4', reason: 'It sends mail to its vendor.' };
  expect(read(JSON.stringify([line]))).toEqual({ revocations: [line], found: [] });
});

it.each([
  ['{', '2:1 FW7002'],
  ['{}', '1:1 FW7023'],
  ['[\n  { "id": "acme.rooms", "range": "soon", "reason": "x" }\n]', '2:25 FW7023'],
  ['[\n  { "id": "acme.rooms", "ranges": "*", "reason": "x" }\n]', '2:3 FW7023'],
])('refuses what it could misread, at its place: %s', (text, expected) => {
  const { revocations, found } = read(`${text}\n`);
  expect(found).toContain(expected);
  expect(revocations).toEqual([]);
});

it.each(['', '{', '{"lock":2}', '{"lock":1,"host":{"plugins":[{"id":"acme.rooms"}]}}'])(
  'never takes a lock that it cannot read for an empty one: %j',
  (text) => {
    expect(readPreviousLock(folder)).toEqual({ plugins: [], issues: [] });
    writeFileSync(join(folder, 'workplace.lock.json'), text);
    expect(readPreviousLock(folder).issues).toMatchObject([{ code: 'FW7022', file: expect.stringContaining('lock') }]);
  },
);
