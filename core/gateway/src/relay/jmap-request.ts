import { GatewayError } from '../gateway-error.ts';
import type { Limits } from '../limits.ts';
import type { BodyRule } from '../http/checked-body.ts';
import type { JmapSession } from './jmap-session.ts';
import type { RelayPath } from './relay-path.ts';
import type { RelayTarget } from './relay-target.ts';

const json: BodyRuleOf = (limits) => ({
  size: limits.jsonBody,
  tooLarge: 'FW5007',
  depth: limits.jsonDepth,
  idle: limits.uploadIdle,
});
type BodyRuleOf = (limits: Limits) => BodyRule;

/** Maps an address of the rewritten session back to the server's own. */
export function jmapTarget({ segments, query }: RelayPath, session: JmapSession, limits: Limits): RelayTarget {
  const [what, accountId, blobId, name] = segments;
  if (what === 'api' && segments.length === 1)
    return { url: session.address('apiUrl'), methods: ['POST'], body: json(limits), answer: 'json' };
  if (what === 'upload' && accountId && segments.length === 2) {
    const url = session.address('uploadUrl', { accountId });
    const body: BodyRule = { size: session.maxSizeUpload, tooLarge: 'FW5309', idle: limits.uploadIdle };
    return { url, methods: ['POST'], body, answer: 'json' };
  }
  if (what === 'download' && accountId && blobId && name && segments.length === 4) {
    const type = mediaType(new URLSearchParams(query).get('type'));
    const url = session.address('downloadUrl', { accountId, blobId, name, type });
    return { url, methods: ['GET', 'HEAD'], answer: 'any', name };
  }
  throw new GatewayError('FW5312');
}

/** The address of the person's events, for the push stream. */
export function jmapEvents({ segments, query }: RelayPath, session: JmapSession): URL {
  if (segments[0] !== 'events' || segments.length !== 1) throw new GatewayError('FW5312');
  const asked = new URLSearchParams(query);
  const types = asked.get('types') || '*';
  return session.address('eventSourceUrl', { types, closeafter: 'no', ping: asked.get('ping') || '60' });
}

const mediaType = (asked: string | null) =>
  asked && /^[\w.+-]+\/[\w.+-]+$/.test(asked) ? asked : 'application/octet-stream';
