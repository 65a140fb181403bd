import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../gateway-error.ts';

const sent = [
  'accept',
  'accept-encoding',
  'accept-language',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'depth',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'prefer',
  'range',
];
const returned = [
  'accept-ranges',
  'allow',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'dav',
  'etag',
  'last-modified',
  'preference-applied',
  'retry-after',
];

/** Of a request, what a backend gets to see: nothing that carries the person's session or says where they are. */
export function headersToBackend(headers: IncomingHttpHeaders): Record<string, string> {
  if (headers['depth'] !== undefined && headers['depth'] !== '0' && headers['depth'] !== '1')
    throw new GatewayError('FW5302', 'Depth');
  return pick(headers, sent);
}

/** Of an answer, what a browser gets to see: nothing that sets a cookie, a policy or a place to go. */
export const headersToBrowser = (headers: IncomingHttpHeaders): Record<string, string> => pick(headers, returned);

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}

/** What a backend sends is never shown as a page of ours, whatever it says it is. */
export function asAttachment(name?: string): Record<string, string> {
  const plain = name?.replace(/[^\w .()-]/g, '_');
  const exact =
    name === undefined
      ? ''
      : `; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`;
  return {
    'content-disposition': `attachment${exact}`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  };
}

const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
