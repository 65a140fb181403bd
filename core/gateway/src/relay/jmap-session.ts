import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { GatewayError } from '../gateway-error.ts';
import type { Limits } from '../limits.ts';
import type { Session } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import type { Ask } from './ask.ts';
import type { Backend } from './backends.ts';
import type { Credentials } from './credentials.ts';

const core = 'urn:ietf:params:jmap:core';
const SessionObject = z.looseObject({
  apiUrl: z.string(),
  uploadUrl: z.string(),
  downloadUrl: z.string(),
  eventSourceUrl: z.string(),
  capabilities: z.record(z.string(), z.looseObject({})),
});
type SessionObject = z.infer<typeof SessionObject>;

/** The JMAP session of one person at one backend. */
export interface JmapSession {
  /** As a browser gets it: every address relative to the backend's root here. */
  readonly rewritten: Record<string, unknown>;
  readonly maxSizeUpload: number;
  /** The real address of `apiUrl` and its like, filled in. */
  address(
    which: 'apiUrl' | 'uploadUrl' | 'downloadUrl' | 'eventSourceUrl',
    values?: Readonly<Record<string, string>>,
  ): URL;
}
export interface JmapSessions {
  /** Kept for a while; `fresh` asks again. */
  of(backend: Backend, plugin: string, session: Session, fresh?: boolean): Promise<JmapSession>;
}

export function createJmapSessions(parts: {
  ask: Ask;
  credentials: Credentials;
  sessions: Sessions;
  limits: Limits;
}): JmapSessions {
  const { ask, credentials, sessions, limits } = parts;
  const kept = new Map<string, { until: number; found: Promise<JmapSession> }>();
  const read = async (backend: Backend, plugin: string, session: Session) => {
    const authorization = await credentials(backend, plugin, session);
    const { url, response } = await follow(sessionAddress(backend), authorization, ask);
    return understand(await readJson(response, limits.upstreamSession), url);
  };
  return {
    of(backend, plugin, session, fresh = false) {
      const key = `${session.key} ${plugin} ${backend.name}`;
      const known = kept.get(key);
      if (known && !fresh && known.until > Date.now()) return known.found;
      const found = read(backend, plugin, session);
      const entry = { until: Date.now() + limits.jmapSession, found };
      if (!known) sessions.onEnd(session.key, () => kept.delete(key));
      kept.set(key, entry);
      // A failure is not kept, but its entry is: it stands for the listener above.
      found.catch(() => {
        entry.until = 0;
      });
      return found;
    },
  };
}

/** A composition names the session resource itself, or only the server. */
const sessionAddress = ({ url }: Backend) => (url.pathname === '/' ? new URL('/.well-known/jmap', url) : url);

/** `.well-known/jmap` usually leads on; never to another origin, which would get the person's credentials. */
async function follow(
  start: URL,
  headers: Record<string, string>,
  ask: Ask,
): Promise<{ url: URL; response: IncomingMessage }> {
  let url = start;
  for (let hops = 0; hops < 4; hops++) {
    const response = await ask({
      url,
      method: 'GET',
      headers: { ...headers, accept: 'application/json' },
      redirects: true,
    });
    const location = response.headers.location;
    if (response.statusCode === 200) return { url, response };
    response.destroy();
    if (location === undefined || !URL.canParse(location, url.href)) throw new GatewayError('FW5307');
    url = new URL(location, url);
    if (url.origin !== start.origin) throw new GatewayError('FW5306');
  }
  throw new GatewayError('FW5306');
}

async function readJson(response: IncomingMessage, limit: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new GatewayError('FW5307');
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new GatewayError('FW5307', undefined, { cause });
  }
}

function understand(json: unknown, url: URL): JmapSession {
  const checked = SessionObject.safeParse(json);
  if (!checked.success) throw new GatewayError('FW5307', undefined, { cause: checked.error });
  const real = checked.data;
  const limit = real.capabilities[core]?.['maxSizeUpload'];
  const session: JmapSession = {
    rewritten: rewrite(real),
    maxSizeUpload: typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY,
    address: (which, values = {}) => resolve(real[which], values, url),
  };
  for (const which of ['apiUrl', 'uploadUrl', 'downloadUrl', 'eventSourceUrl'] as const) session.address(which);
  return session;
}

function rewrite(real: SessionObject): Record<string, unknown> {
  const { 'urn:ietf:params:jmap:websocket': _unrelayed, ...capabilities } = real.capabilities;
  return {
    ...real,
    capabilities,
    apiUrl: 'api',
    uploadUrl: 'upload/{accountId}',
    downloadUrl: 'download/{accountId}/{blobId}/{name}?type={type}',
    eventSourceUrl: 'events?types={types}&closeafter={closeafter}&ping={ping}',
  };
}

/** Filled in first: a URL parser would escape the braces. */
function resolve(template: string, values: Readonly<Record<string, string>>, base: URL): URL {
  const filled = template.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
  if (!URL.canParse(filled, base.href)) throw new GatewayError('FW5307');
  const url = new URL(filled, base);
  if (url.origin !== base.origin || url.username || url.password) throw new GatewayError('FW5310');
  return url;
}
