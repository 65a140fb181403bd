import { createHmac, timingSafeEqual } from 'node:crypto';

interface Claims {
  sub?: unknown;
  exp?: unknown;
  nbf?: unknown;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signature(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(content).digest();
}

/** What the gateway sends instead of a password: a JWT (HS256) for one account, valid for a short time. */
export function issueBearer(account: string, options: { secret: string; seconds: number }): string {
  const exp = Math.floor(Date.now() / 1000) + options.seconds;
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: account, exp })}`;
  return `${content}.${signature(content, options.secret).toString('base64url')}`;
}

function parse(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    // Not ours: the caller answers 401.
    return undefined;
  }
}

/** The address that a token speaks for; undefined when it is forged, too old, or no token. */
export function verifyBearer(token: string, secret: string, now = Date.now()): string | undefined {
  const [head = '', body = '', sign = '', ...rest] = token.split('.');
  if (rest.length > 0) return undefined;
  const given = Buffer.from(sign, 'base64url');
  const right = signature(`${head}.${body}`, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  if ((parse(head) as { alg?: unknown } | undefined)?.alg !== 'HS256') return undefined;
  const claims = parse(body) as Claims | undefined;
  const seconds = now / 1000;
  if (typeof claims?.exp !== 'number' || claims.exp <= seconds) return undefined;
  if (typeof claims.nbf === 'number' && claims.nbf > seconds) return undefined;
  return typeof claims.sub === 'string' ? claims.sub : undefined;
}
