import { SignJWT } from 'jose';
import type { Session } from '../sign-in/session.ts';
import type { Assertions } from './assertion.ts';
import type { Backend } from './backends.ts';

/** The Authorization header for one request to a backend. */
export type Credentials = (backend: Backend, plugin: string, session: Session) => Promise<Record<string, string>>;

export function createCredentials(
  assertions: Assertions,
  accessToken: (session: Session) => Promise<string>,
): Credentials {
  return async (backend, plugin, session) => {
    if (backend.auth === 'none') return {};
    if (backend.auth === 'bearer') return bearer(await accessToken(session));
    if (backend.auth === 'assertion') return bearer(await assertions.sign(plugin, session.person.id));
    const token = new SignJWT().setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setSubject(session.account);
    return bearer(
      await token
        .setIssuedAt()
        .setExpirationTime('60s')
        .sign(backend.key ?? new Uint8Array()),
    );
  };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
