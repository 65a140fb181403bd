/** What `docs/errors` says of a code. It comes with this command: who reads an error may have no network. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '@fachwerk/kernel/compose';
import { CodedError } from '../coded-error.ts';
import { ownFolder } from '../own-version.ts';

/** Where the pages are: in the published package, else where they are written. */
const places = ['dist/errors', '../../docs/errors'] as const;

/** In a workspace the pages themselves, which are newer than any build. */
export function errorPages(): string {
  const found = places.toReversed().map((place) => join(ownFolder(), place));
  const folder = found.find((place) => existsSync(join(place, 'README.md')));
  if (folder !== undefined) return folder;
  throw new CodedError('FW8199', 'The pages of the error codes are not there.', 'Install @fachwerk/cli again.');
}

export const isCode = (text: string): boolean => /^FW\d{4}$/i.test(text);

/** The row of its table, and its page where it has one. Throws FW8007 for a code that nobody gives. */
export function explainCode(written: string, pages: string = errorPages()): string {
  const code = written.toUpperCase();
  const rows = readRows(readFileSync(join(pages, 'README.md'), 'utf8'));
  const row = rows.get(code);
  if (!row) {
    const near = didYouMean(code, [...rows.keys()]);
    throw new CodedError('FW8007', `No error has the code ${code}.`, `Write one that a message begins with.${near}`);
  }
  const page = join(pages, `${code}.md`);
  const told = `${code}: ${row.happened}\n→ ${row.mends}\n`;
  return existsSync(page) ? `${told}\n${readFileSync(page, 'utf8')}` : told;
}

interface Row {
  readonly happened: string;
  readonly mends: string;
}

/** Of the tables, by code. Where a row leads to a page, the page is printed below it. */
function readRows(text: string): ReadonlyMap<string, Row> {
  const cells = text.matchAll(/^\|\s*(FW\d{4})\s*\|(.*?)\|(.*)\|\s*$/gm);
  return new Map(
    [...cells].map(([, code = '', happened = '', mends = '']) => [
      code,
      { happened: happened.trim(), mends: mends.replace(/\s*\(\[page\]\(\w+\.md\)\)/, '').trim() },
    ]),
  );
}
