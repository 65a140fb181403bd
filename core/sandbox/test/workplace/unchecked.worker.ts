/** The same worker, which hands on whatever comes: to show what the checks are for, and what they cost. */
import { runBroker } from '../../src/broker/broker.ts';

runBroker(self, {
  relay: ({ frame, page }) => ({
    ignored: 0,
    unreadable: () => {},
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    fromFrame: (data) => page.postMessage(data),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the same
    fromPage: (message) => frame.postMessage(message),
  }),
});
