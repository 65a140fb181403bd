/**
 * All hostile mails: our own, those that DOMPurify publishes (version 0.8.2, the last whose package has its fixtures),
 * and whatever lies in the folder that `MAIL_CORPORA` names (which files, and where they come from: CONTRIBUTING.md).
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import dompurify from './corpora/dompurify.json' with { type: 'json' };
import { handlerMails } from './hostile-handlers.ts';
import { hostileMails } from './hostile-mails.ts';

/** Under these names the known collections keep what is to be tried. */
const fields = new Set(['payload', 'code', 'data']);

export const corporaIn = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const name of (await readdir(folder)).toSorted()) found.push(...(await read(join(folder, name))));
  if (found.length === 0) throw new Error(`MAIL_CORPORA: nothing to try in ${folder}`);
  return found;
};

const read = async (file: string): Promise<readonly string[]> => {
  const kind = extname(file);
  if (kind === '.json') return payloadsOf(JSON.parse(await readFile(file, 'utf8')));
  if (kind === '.mjs' || kind === '.js') return payloadsOf(await import(/* @vite-ignore */ pathToFileURL(file).href));
  // H5SC's list: one <div id="1">…</div> after another, each closed by the same odd end.
  if (kind === '.txt') return (await readFile(file, 'utf8')).split(/\/\/\["'`-->\]\]>\]<\/div>\s*/u).filter(Boolean);
  return [];
};

function payloadsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (fields.has(key) ? [filled(inner)] : []) : payloadsOf(inner),
  );
}

/** H5SC leaves places open for what is to be run and fetched; PortSwigger writes `*` for any element. */
const filled = (html: string): string =>
  html
    .replaceAll(/<(\/?)\*/gu, '<$1xss')
    .replaceAll(/%js_uri_\w+%/gu, 'javascript:alert(1)')
    .replaceAll(/%js_\w+_only%/gu, 'alert')
    .replaceAll(/%js_base64_alert%/gu, 'PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==')
    .replaceAll(/%js_\w+%/gu, 'alert(1)')
    .replaceAll(/%\w+_path(?:_\d)?%/gu, 'http://evil.example/path');

const folder = process.env['MAIL_CORPORA'];

export const ownMails: readonly string[] = [...hostileMails, ...handlerMails];
/** Our own come first. */
export const hostileCorpora: readonly string[] = [
  ...new Set([...ownMails, ...dompurify, ...(folder === undefined ? [] : await corporaIn(folder))]),
];
