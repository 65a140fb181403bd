import * as oidc from 'openid-client';
import { GatewayError } from '../gateway-error.ts';
import { tokensOf, type Provider } from './provider.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

const early = 30_000;

/** The person's access token, renewed when it is about to end; many requests at once renew it once. */
export function createAccessToken(provider: Provider, sessions: Sessions): (session: Session) => Promise<string> {
  const running = new Map<string, Promise<string>>();
  const renew = async (session: Session, refresh: string) => {
    const configuration = await provider.configuration();
    try {
      const answer = await oidc.refreshTokenGrant(configuration, refresh);
      sessions.renew(session, tokensOf(answer, session.tokens));
      return answer.access_token;
    } catch (cause) {
      if (!(cause instanceof oidc.ResponseBodyError)) throw new GatewayError('FW5101', undefined, { cause });
      // The provider has ended it, or somebody else used the token: either way this session is over.
      sessions.end(session.key, 'revoked');
      throw new GatewayError('FW5001', undefined, { cause });
    }
  };
  return async (session) => {
    const { access, refresh, expires } = session.tokens;
    if (refresh === undefined || expires === undefined || expires - early > Date.now()) return access;
    const known = running.get(session.key);
    if (known) return known;
    const renewed = renew(session, refresh).finally(() => running.delete(session.key));
    running.set(session.key, renewed);
    return renewed;
  };
}
