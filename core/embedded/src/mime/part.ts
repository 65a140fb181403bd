import { type HeaderField, headerValue } from './header-fields.ts';
import { parseParameters } from './parameters.ts';
import { stripComments } from './strip-comments.ts';
import { decodeTransfer } from './transfer-encoding.ts';
import { unfold } from './unfold.ts';

/** RFC 8621 §4.1.4, EmailBodyPart without the blobId, which only a store can give. */
export interface Part {
  /** null for multipart/*, and only for it. */
  partId: string | null;
  /** Octets after transfer decoding. */
  size: number;
  headers: HeaderField[];
  name: string | null;
  type: string;
  charset: string | null;
  disposition: string | null;
  cid: string | null;
  language: string[] | null;
  location: string | null;
  subParts?: Part[];
  /** The decoded octets of what is no multipart. */
  content?: () => Uint8Array;
}

type Description = Omit<Part, 'partId' | 'size' | 'subParts' | 'content'>;

export function transferEncodingOf(headers: readonly HeaderField[]): string {
  return stripComments(unfold(headerValue(headers, 'Content-Transfer-Encoding') ?? ''))
    .trim()
    .toLowerCase();
}

/** A part without children, whose octets stand undecoded in `body`. */
export function leafPart(partId: string, description: Description, body: Buffer): Part {
  const encoding = transferEncodingOf(description.headers);
  const content = () => decodeTransfer(body, encoding);
  return { partId, size: content().length, ...description, content };
}

/** All that the header fields of a part say about it. */
export function describePart(headers: HeaderField[], implicitType: string): Description {
  const contentType = headerValue(headers, 'Content-Type');
  const { value, params } = parseParameters(contentType ?? '');
  const isType = /^[^\s/]+\/[^\s/]+$/.test(value);
  const type = isType ? value : implicitType;
  const disposition = parseParameters(headerValue(headers, 'Content-Disposition') ?? '');
  const name = disposition.params.get('filename') ?? params.get('name') ?? null;
  const implicitCharset = contentType === undefined || type.startsWith('text/') ? 'us-ascii' : null;
  return {
    headers,
    name: name === '' ? null : name,
    type,
    charset: params.get('charset') || implicitCharset,
    disposition: disposition.value || null,
    cid: contentId(headerValue(headers, 'Content-Id')),
    language: languages(headerValue(headers, 'Content-Language')),
    location: location(headerValue(headers, 'Content-Location')),
  };
}

export function boundaryOf(headers: readonly HeaderField[]): string | undefined {
  return parseParameters(headerValue(headers, 'Content-Type') ?? '').params.get('boundary') || undefined;
}

function contentId(raw: string | undefined): string | null {
  const text = stripComments(unfold(raw ?? '')).trim();
  return text.replace(/^</, '').replace(/>$/, '').trim() || null;
}

function languages(raw: string | undefined): string[] | null {
  const tags = stripComments(unfold(raw ?? ''))
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return tags.length > 0 ? tags : null;
}

function location(raw: string | undefined): string | null {
  return unfold(raw ?? '').replace(/\s+/g, '') || null;
}
