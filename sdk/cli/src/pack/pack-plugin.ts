/** `fachwerk bundle`: a plugin's folder becomes one tarball that a Land can add. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canonicalJson } from '@fachwerk/kernel/compose';
import type { CheckReport } from '../check/check-report.ts';
import { makePackage, type MadePackage } from './make-package.ts';
import { writeTarball } from './tarball.ts';

/** How a plugin is packed. */
export interface PackOptions {
  /** Packs without a check; the package then carries no report. */
  readonly unchecked?: boolean;
  /** Where the tarball goes; the plugin's folder if it is not said. */
  readonly out?: string;
}
/** What was packed. */
export interface Packed extends MadePackage {
  /** The tarball; missing when the check found errors and nothing was written. */
  readonly file?: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Missing when it was not checked. */
  readonly report?: CheckReport;
}

/** Packs a plugin. A check that finds errors writes nothing. */
export async function packPlugin(folder: string, { unchecked = false, out }: PackOptions = {}): Promise<Packed> {
  const from = resolve(folder);
  const made = await makePackage(from);
  const report = unchecked ? undefined : await check(from);
  if (report?.findings.some(({ level }) => level === 'error')) return { ...made, report, size: 0 };
  const files = [
    ...made.files,
    ...(report ? [{ path: 'check-report.json', bytes: new TextEncoder().encode(canonicalJson(report)) }] : []),
  ];
  const bytes = await writeTarball(files);
  const file = join(resolve(out ?? from), tarballName(made));
  writeFileSync(file, bytes);
  return { ...made, files, file, size: bytes.length, ...(report && { report }) };
}

/** As npm names it: `@acme/rooms` becomes `acme-rooms-1.0.0.tgz`. */
const tarballName = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;

async function check(folder: string): Promise<CheckReport> {
  const { checkPlugin } = await import('../check/check-plugin.ts');
  return checkPlugin(folder);
}
