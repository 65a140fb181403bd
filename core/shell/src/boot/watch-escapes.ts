import { codeOf } from '../coded-error.ts';
import type { Host } from '@fachwerk/kernel';

/** The address of the module in which an error was made, from its stack. */
function addressOf(error: unknown): string | undefined {
  const stack = error instanceof Error ? error.stack : undefined;
  return /(https?:\/\/[^\s)]+?):\d+:\d+/.exec(stack ?? '')?.[1];
}

/** What no call of the host could catch, such as an error in a listener, counts against the plugin whose module it is. */
export function watchEscapes(host: Host, signal: AbortSignal): void {
  addEventListener(
    'error',
    ({ error, filename }) => {
      if (filename) host.escaped(error, filename);
    },
    { signal },
  );
  addEventListener(
    'unhandledrejection',
    (event) => {
      const { reason } = event;
      // A call of a view that has ended meanwhile: nobody waits for it any more.
      if (codeOf(reason) === 'FW1009') return event.preventDefault();
      const address = addressOf(reason);
      if (address !== undefined) host.escaped(reason, address);
    },
    { signal },
  );
}
