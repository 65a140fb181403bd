/** Tarballs as npm reads them, the same bytes for the same files. */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { packTar, unpackTar } from 'modern-tar';
import { CodedError } from '../coded-error.ts';
import type { PackedFile } from './bundle-plugin.ts';

/** What npm writes too: times before 1980 are none for a zip. */
const then = new Date('1985-10-26T08:15:00Z');
/** Position of the header's byte that names the operating system, and the value for one that is not known. */
const system = { at: 9, unknown: 255 };

export async function writeTarball(files: readonly PackedFile[]): Promise<Uint8Array> {
  const tar = await packTar(
    files
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => ({
        header: { name: `package/${path}`, size: bytes.length, type: 'file', mode: 0o644, mtime: then, uid: 0, gid: 0 },
        body: bytes,
      })),
  );
  const packed = await promisify(gzip)(tar, { level: 9 });
  packed[system.at] = system.unknown;
  return packed;
}

/** Largest that is unpacked: a small file can hold a huge one. */
const most = 256 * 1024 * 1024;

/** The files of a tarball. Throws FW8030 for what is none, or wants to be written outside of its folder. */
export async function readTarball(file: string): Promise<readonly PackedFile[]> {
  const refuse = (why: string): CodedError =>
    new CodedError('FW8030', `${file} is no package: ${why}.`, 'Name a .tgz that fachwerk bundle wrote.');
  let entries: Awaited<ReturnType<typeof unpackTar>>;
  try {
    entries = await unpackTar(gunzipSync(readFileSync(file), { maxOutputLength: most }));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  return entries
    .filter(({ header }) => header.type !== 'directory')
    .map(({ header, data }) => {
      const path = header.name.replace(/^package\//, '');
      if (header.type !== 'file') throw refuse(`"${header.name}" is a ${header.type ?? 'thing'}, not a file`);
      if (!isInside(path)) throw refuse(`"${header.name}" would be written outside of its folder`);
      return { path, bytes: data ?? new Uint8Array() };
    });
}

/** Below a folder on every system: no way up, no drive, no backslash, no name that Windows keeps for itself. */
const isInside = (path: string): boolean =>
  /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(path) &&
  path.split('/').every((part) => !/^\.{1,2}$|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part));
