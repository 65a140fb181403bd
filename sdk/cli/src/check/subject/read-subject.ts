/** Reads a plugin wherever it is: a folder of sources, an unpacked package, or a package file. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { CodedError } from '../../coded-error.ts';
import type { LocatedIssue } from '../../located-issue.ts';
import { readTarball } from '../../pack/tarball.ts';
import { readPackageJson } from '../../packages/find-package.ts';
import { readPackage, type ReadSubject } from './read-package.ts';
import { writePackage } from './write-package.ts';

type Read =
  | { readonly subject: ReadSubject }
  | {
      readonly folder: string;
      readonly name: string;
      readonly version: string;
      readonly issues: readonly LocatedIssue[];
    };

/** What was unpacked for it goes when it is disposed. */
export async function readSubject(place: string): Promise<Read & Disposable> {
  const isFile = statSync(place).isFile();
  const folder = isFile ? await unpack(place) : place;
  const end = { [Symbol.dispose]: () => isFile && rmSync(folder, { recursive: true, force: true }) };
  if (!existsSync(join(folder, 'package.json')))
    throw new CodedError(
      'FW8100',
      `There is no plugin at ${place}.`,
      'Name a folder with a package.json, or a packed .tgz.',
    );
  const read = await readPackage(folder);
  if ('subject' in read) return { ...end, subject: read.subject };
  const json = readPackageJson(folder);
  return {
    ...end,
    folder,
    name: typeof json['name'] === 'string' ? json['name'] : folder,
    version: typeof json['version'] === 'string' ? json['version'] : '0.0.0',
    issues: read.issues,
  };
}

async function unpack(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-check-'));
  writePackage(folder, await readTarball(file));
  return folder;
}
