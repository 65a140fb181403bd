import type { ServerResponse } from 'node:http';
import type { Limits } from '../limits.ts';

/** Writes a text/event-stream; a reader that does not read is let go, and comes back by itself. */
export function createEventWriter(response: ServerResponse, limits: Pick<Limits, 'pushKeepAlive' | 'pushUnread'>) {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  response.flushHeaders();
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > limits.pushUnread) response.destroy();
  };
  const timer = setInterval(write, limits.pushKeepAlive, ': \n\n');
  response.once('close', () => clearInterval(timer));
  return {
    /** One line of text. */
    send: (data: string) => write(`data: ${data}\n\n`),
    end: () => void response.end(),
  };
}
export type EventWriter = ReturnType<typeof createEventWriter>;
