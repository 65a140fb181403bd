import type { HttpBindings } from '@hono/node-server';
import type { Session } from '../sign-in/session.ts';

/** What the handlers of the gateway find in their context. */
export interface Env {
  Bindings: HttpBindings;
  Variables: { session: Session };
}
