import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { JsonObject } from '../engine/json.ts';

const pack = promisify(gzip);
/** Below this a packet is sent either way. */
const WORTH_PACKING = 1_400;

/** A list of mails packs to a sixth; the packing runs beside the thread's own work. */
export async function sendJson(response: ServerResponse, body: JsonObject, status = 200): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  const accepts = /\bgzip\b/.test(response.req.headers['accept-encoding'] ?? '');
  const packed = accepts && text.length > WORTH_PACKING;
  const bytes = packed ? await pack(text, { level: 4 }) : text;
  if (response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8',
    'Content-Length': bytes.length,
    ...(packed && { 'Content-Encoding': 'gzip' }),
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-cache, no-store, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
}
