/** Reads a plugin wherever it is: sources, an unpacked package, or a package file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedIssue } from '../../located-issue.ts';
import { readPackageJson } from '../../packages/find-package.ts';
import { CodedError } from '../../coded-error.ts';
import { readSource, type ReadSubject } from './source-subject.ts';

type Read = AsyncDisposable &
  ({ readonly subject: ReadSubject } | { readonly folder: string; readonly name: string; readonly version: string; readonly issues: readonly LocatedIssue[] });

export async function readSubject(place: string): Promise<Read> {
  if (!existsSync(join(place, 'package.json'))) throw new CodedError('FW8100', `There is no plugin at ${place}.`, 'Name a folder with a package.json, or a packed .tgz.');
  const nothing = { [Symbol.asyncDispose]: async () => {} };
  const read = await readSource(place);
  if ('subject' in read) return { ...nothing, subject: read.subject };
  const json = readPackageJson(place);
  return { ...nothing, folder: place, name: String(json['name']), version: String(json['version'] ?? '0.0.0'), issues: read.issues };
}
