import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { GatewayError } from '../gateway-error.ts';
import type { Limits } from '../limits.ts';
import { createEventParser, type ServerEvent } from './event-parser.ts';

export interface UpstreamHeard {
  event(event: ServerEvent): void;
  up(): void;
  down(error: unknown): void;
}

/** Holds one event stream of a backend open, and opens it again with growing pauses until it is stopped. */
export function holdUpstream(
  open: (signal: AbortSignal) => Promise<IncomingMessage>,
  heard: UpstreamHeard,
  limits: Limits,
) {
  const stopped = new AbortController();
  let failures = 0;
  const run = async () => {
    while (!stopped.signal.aborted) {
      try {
        const response = await open(stopped.signal);
        checkStream(response);
        failures = 0;
        heard.up();
        await listen(response, heard, limits);
        if (!stopped.signal.aborted) heard.down(undefined);
      } catch (error) {
        if (!stopped.signal.aborted) heard.down(error);
      }
      await pause(limits.pushRetry, Math.min(limits.pushRetryMost, limits.pushRetry * 2 ** failures++), stopped.signal);
    }
  };
  void run();
  return { stop: () => stopped.abort() };
}

function checkStream(response: IncomingMessage): void {
  if (response.statusCode === 200 && /^text\/event-stream\b/i.test(response.headers['content-type'] ?? '')) return;
  response.destroy();
  throw new GatewayError('FW5307');
}

async function listen(response: IncomingMessage, heard: UpstreamHeard, limits: Limits): Promise<void> {
  const decoder = new StringDecoder('utf8');
  const parse = createEventParser(limits.pushEvent, (event) => event.type !== 'ping' && heard.event(event));
  for await (const chunk of response as AsyncIterable<Buffer>) parse(decoder.write(chunk));
}

/** A part by chance, so that a backend which comes back is not met by everybody at once. */
function pause(least: number, most: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(least / 2, most * (0.5 + Math.random() / 2)));
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
