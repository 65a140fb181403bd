/** What somebody names to `fachwerk add`: a tarball, a folder, or a package that is installed. */
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { posixPath } from '../posix-path.ts';
import { CodedError } from '../coded-error.ts';
import type { CheckReport } from '../check/check-report.ts';
import { findFolder, openPackage, originFile, readPackageJson, type PluginPackage } from '../packages/find-package.ts';
import { readTarball } from '../pack/tarball.ts';
import type { PackedFile } from '../pack/bundle-plugin.ts';

export interface Candidate {
  /** What the composition will name. */
  readonly name: string;
  readonly package: PluginPackage;
  /** Of a tarball: what is kept in the workplace. */
  readonly files?: readonly PackedFile[];
  /** As its vendor's check says. */
  readonly report?: CheckReport;
  /** Removes what was unpacked to look at it. */
  end(): void;
}

/** Throws FW8030 for a broken tarball, FW8031 for what is not there, and what reading a package throws. */
export async function openCandidate(what: string, workplace: string): Promise<Candidate> {
  const path = resolve(what);
  if (/\.(?:tgz|tar\.gz)$/.test(what)) return openTarball(path);
  if (existsSync(path) && statSync(path).isDirectory()) return openFolder(path, workplace);
  const found = findFolder(what, workplace);
  if (found) return opened(what, openPackage(what, found));
  throw new CodedError(
    'FW8031',
    `"${what}" is no tarball, no folder and no package that is installed here.`,
    `Name a .tgz or a folder, or run npm install ${what} first.`,
  );
}

async function openTarball(file: string): Promise<Candidate> {
  if (!existsSync(file)) throw new CodedError('FW8031', `There is no file ${file}.`, 'Correct the path.');
  const unpacked = await readTarball(file);
  const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64');
  const origin = `${JSON.stringify({ file: basename(file), sha512 }, undefined, 2)}\n`;
  const files = [
    ...unpacked.filter(({ path }) => path !== originFile),
    { path: originFile, bytes: new TextEncoder().encode(origin) },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-add-'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    writeFiles(files, folder);
    const name = nameOf(folder, file);
    return { ...opened(name, openPackage(name, folder)), files, end };
  } catch (error) {
    end();
    throw error;
  }
}

function nameOf(folder: string, file: string): string {
  const name = existsSync(join(folder, 'package.json')) ? readPackageJson(folder)['name'] : undefined;
  if (typeof name === 'string' && /^(?:@[a-z0-9-][a-z0-9-._]*\/)?[a-z0-9-][a-z0-9-._]*$/.test(name)) return name;
  throw new CodedError('FW8030', `${file} is no package: it has no name.`, 'Name a .tgz that fachwerk bundle wrote.');
}

function openFolder(path: string, workplace: string): Candidate {
  if (!existsSync(join(path, 'package.json')))
    throw new CodedError('FW8031', `${path} has no package.json.`, 'Name the folder of a plugin.');
  const near = posixPath(workplace, path);
  const name = near.startsWith('.') ? near : `./${near}`;
  return opened(name, openPackage(name, path));
}

function opened(name: string, found: PluginPackage): Candidate {
  const file = join(found.folder, 'check-report.json');
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CheckReport) : undefined;
  return { name, package: found, ...(report && { report }), end: () => undefined };
}

export function writeFiles(files: readonly PackedFile[], folder: string): void {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}
