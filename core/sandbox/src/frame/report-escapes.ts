/** Frame side: errors that nobody caught are told to the host, where they count as the plugin's faults. */
import type { Peer } from '../peer.ts';

const LONGEST = 2000;
/** The host stops listening long before; this keeps a loop of errors from filling the port. */
const MOST = 20;

export const reportEscapes = (peer: Peer): void => {
  let told = 0;
  const tell = (where: string, error: unknown): void => {
    told += 1;
    if (told > MOST) return;
    const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, LONGEST);
    // The frame itself is ending when this cannot be told.
    peer.call('fault', { where, message }).catch(() => undefined);
  };
  addEventListener('error', ({ error, message }) => tell('error', error ?? message));
  addEventListener('unhandledrejection', (event) => {
    const { code } = (event.reason ?? {}) as { readonly code?: unknown };
    // A call of a view that has ended meanwhile: nobody waits for it any more.
    if (code === 'FW1009') event.preventDefault();
    else tell('promise', event.reason);
  });
};
