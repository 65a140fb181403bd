import type { Context } from 'hono';
import type { Env } from '../http/env.ts';
import type { Site, SiteFile } from '../start/read-site.ts';
import { mediaType } from './media-type.ts';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const year = 'public, max-age=31536000, immutable';

/** A file of the site under `assets/`, whose name holds its hash. `undefined` if there is none. */
export function serveAsset(c: Context<Env>, site: Site): Response | undefined {
  const name = c.req.path.slice(1);
  const file = name.startsWith('assets/') ? site.get(name) : undefined;
  return file && serveFile(c, site, name, file, { 'cache-control': year });
}

export function serveFile(
  c: Context<Env>,
  site: Site,
  name: string,
  file: SiteFile,
  headers: Readonly<Record<string, string>>,
): Response {
  const [encoding, packed] = packedFile(c.req.header('accept-encoding'), site, name) ?? [undefined, file];
  const etag = `"${packed.sha384.slice(0, 32)}"`;
  const shared = { ...headers, etag, vary: 'Accept-Encoding' };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, shared);
  return c.body(packed.bytes, 200, {
    ...shared,
    'content-type': mediaType(name),
    'content-length': String(packed.bytes.length),
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
}

/** The smaller form of a file that the browser takes; `undefined` if there is none. */
export function packedFile(
  accepted: string | undefined,
  site: Site,
  name: string,
): readonly [string, SiteFile] | undefined {
  for (const [encoding, suffix] of encodings) {
    const packed = site.get(name + suffix);
    if (packed && accepts(accepted, encoding)) return [encoding, packed];
  }
  return undefined;
}

const accepts = (header: string | undefined, encoding: string) =>
  (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });

export const matches = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === etag || part.trim() === '*');
