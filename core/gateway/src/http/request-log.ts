import type { IncomingMessage, ServerResponse } from 'node:http';
import { routeTemplate } from './route-template.ts';

/** What a handler tells of a request. Nothing else is written: no query, no address, no body, no name of a person. */
export interface RequestFacts {
  code?: string;
  /** Start of the session's hash. */
  session?: string;
  plugin?: string;
  backend?: string;
  cause?: unknown;
}
const facts = new WeakMap<ServerResponse, RequestFacts>();

export function factsOf(response: ServerResponse): RequestFacts {
  const known = facts.get(response) ?? {};
  facts.set(response, known);
  return known;
}

export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

export function createLog(write: (line: string) => void): Log {
  return (event, fields) => write(JSON.stringify({ time: new Date().toISOString(), event, ...fields }));
}

export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now();
  // Now: the embedded provider changes the address on its way.
  const path = routeTemplate(request.url ?? '');
  response.once('close', () => {
    const { cause, ...told } = factsOf(response);
    log('request', {
      method: request.method,
      path,
      status: response.statusCode,
      complete: response.writableFinished,
      ms: Math.round(performance.now() - start),
      ...told,
      ...(cause !== undefined && describe(cause)),
    });
  });
}

/** Kind and place of a fault; its message may hold content, so it stays out. */
function describe(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return { cause: typeof cause };
  const inner = cause.cause instanceof Error ? describe(cause.cause) : {};
  const { code } = cause as NodeJS.ErrnoException;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    cause: typeof code === 'string' ? code : cause.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
    ...inner,
  };
}
