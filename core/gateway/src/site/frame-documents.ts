import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FrameFacts } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';
import { refuse } from '../http/answer.ts';
import type { Place } from '../http/place.ts';
import type { Composed } from './site-routes.ts';
import { packedFile } from './static-files.ts';

/** Answers what is asked of a plugin's host; `false` if this is the workplace's. */
export type ServeFrame = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The hosts of isolated plugins serve their documents and nothing else: no cookie is read or set there, no session, no
 * file, no page. The workplace's own host serves one only where the composition has no other host for it.
 */
export function createServeFrame(composed: Composed, place: Place): ServeFrame {
  const table = remember(composed, place);
  return (request, response) => {
    const { hosts, documents } = table();
    const host = request.headers.host ?? '';
    const document = documents.get(`${host}${request.url ?? ''}`);
    if (!document && !hosts.has(host)) return false;
    secure(response, place);
    const { method } = request;
    if (!document) refuse(response, new GatewayError('FW5530'));
    else if (method === 'GET' || method === 'HEAD') send(request, response, { document, composed, place });
    else refuse(response, new GatewayError('FW5010', undefined, { headers: { allow: 'GET, HEAD' } }));
    return true;
  };
}

/** Features that the composition gave to any of these documents, as their own policies have them. */
export const featuresOf = (frames: readonly FrameFacts[]): ReadonlySet<string> =>
  new Set(
    frames
      .flatMap(({ headers }) => headers['permissions-policy'] ?? [])
      .flatMap((policy) => policy.split(','))
      .flatMap((part) => /^\s*([a-z-]+)=\*\s*$/.exec(part)?.[1] ?? []),
  );

interface Table {
  /** Those of plugins alone. */
  readonly hosts: ReadonlySet<string>;
  /** By host and path. */
  readonly documents: ReadonlyMap<string, FrameFacts>;
}

/** A rebuild brings other plugins. */
function remember(composed: Composed, place: Place): () => Table {
  let last: { readonly of: Composed['current']; readonly table: Table } | undefined;
  return () => {
    const { current } = composed;
    if (last?.of !== current) last = { of: current, table: tableOf(Object.values(current.lock.frames ?? {}), place) };
    return last.table;
  };
}

function tableOf(frames: readonly FrameFacts[], place: Place): Table {
  const { port } = new URL(place.origin);
  const suffix = port === '' ? '' : `:${port}`;
  const local = (host: string) => (/(?:^|\.)localhost$/.test(host) ? host + suffix : host);
  const hosts = frames.flatMap(({ host }) => (host === null ? [] : [local(host)]));
  return {
    hosts: new Set(hosts),
    documents: new Map(
      frames.map((frame) => [(frame.host === null ? place.host : local(frame.host)) + frame.path, frame]),
    ),
  };
}

function secure(response: ServerResponse, place: Place): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Origin-Agent-Cluster', '?1');
  if (place.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

interface Sent {
  readonly document: FrameFacts;
  readonly composed: Composed;
  readonly place: Place;
}

function send(request: IncomingMessage, response: ServerResponse, { document, composed, place }: Sent): void {
  const name = document.file;
  const file = composed.current.site.get(name);
  if (!file) return refuse(response, new GatewayError('FW5504', name));
  const [encoding, packed] = packedFile(request.headers['accept-encoding'], composed.current.site, name) ?? [
    undefined,
    file,
  ];
  const own = (value: string) => value.replaceAll('{workplace}', place.origin);
  for (const [header, value] of Object.entries(document.headers))
    response.setHeader(header, typeof value === 'string' ? own(value) : value.map(own));
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Length', packed.bytes.length);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : packed.bytes);
}
