/** Frame side: what the plugin says goes to the host, where it can be read. */
import { logLine, LogRate, type LogLine } from '../log-line.ts';
import type { Peer } from '../peer.ts';

/** More than the host takes, so that it is the host who says what was left out; a loop must not fill the port. */
const BURST = 100;
const PER_SECOND = 20;

export const frameLog = (
  peer: Pick<Peer, 'call'>,
): ((level: LogLine['level'], message: string, facts?: unknown) => void) => {
  const rate = new LogRate(BURST, PER_SECOND);
  return (level, message, facts) => {
    // The frame itself is ending when this cannot be told.
    if (rate.take()) peer.call('log', logLine(level, message, facts)).catch(() => undefined);
  };
};
