import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { GatewayError } from '../gateway-error.ts';
import type { Code } from '../codes.ts';
import { jsonDepthMeter } from './json-depth.ts';

export interface BodyRule {
  readonly size: number;
  readonly tooLarge: Code;
  /** Of JSON. */
  readonly depth?: number;
  readonly idle: number;
}

/** The body of a request as it flows by: never held, counted, and ended when it breaks a rule or stalls. The request itself lives on. */
export function checkedBody(request: IncomingMessage, rule: BodyRule): Readable {
  const depthOf = rule.depth === undefined ? undefined : jsonDepthMeter();
  let size = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh();
      size += chunk.length;
      if (size > rule.size) return done(new GatewayError(rule.tooLarge));
      if (depthOf && depthOf(chunk) > (rule.depth ?? 0)) return done(new GatewayError('FW5008'));
      done(null, chunk);
    },
  });
  const timer = setTimeout(() => body.destroy(new GatewayError('FW5014')), rule.idle);
  body.once('close', () => clearTimeout(timer));
  body.once('end', () => clearTimeout(timer));
  request.once('aborted', () => body.destroy(new GatewayError('FW5014')));
  request.once('error', (error) => body.destroy(error));
  return request.pipe(body);
}
