/**
 * `backend@1` straight over fetch with a password: what the gateway's relay does, without a gateway, so that a connector
 * runs in Node against a real server. The path `session` stands for the address given; every other path is resolved
 * against it by prefixing, never beyond its origin.
 */
import type { Used } from '@fachwerk/sdk';
import { Backend } from '@fachwerk/model/host';
import type { OutputOf, InputOf } from '@fachwerk/sdk';
import { filter, map, Observable, Subject } from 'rxjs';
import { readEvents } from './events-stream.ts';
import { failure } from './failure.ts';

/** Where the server is and who asks. `url` is its session or its root. */
export interface DirectBackendOptions {
  /** Where the session is: `http://127.0.0.1:8081/.well-known/jmap`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Instead of the global `fetch`: to cut, slow down or falsify what a server says. */
  readonly fetch?: typeof fetch;
}
type Request = InputOf<typeof Backend, 'request'>;
type Answer = OutputOf<typeof Backend, 'request'>;
type Progress = { id: string; sent: number; total: number };

/** `backend@1` straight over fetch, with HTTP Basic: to run a connector in Node against a real server. */
export function directBackend(options: DirectBackendOptions): Used<typeof Backend> {
  const ask = options.fetch ?? fetch;
  const progress = new Subject<Progress>();
  const { authorization } = { authorization: `Basic ${btoa(`${options.user}:${options.password}`)}` };
  return {
    async request(request, { signal } = {}) {
      const { headers, ...body } = bodyOf(request);
      const tell = tellProgress(progress, request);
      tell(0);
      const answer = await ask(address(options.url, request.path), {
        method: request.method,
        headers: { authorization, ...headers, ...request.headers },
        ...body,
        ...(signal && { signal }),
      }).catch((error: unknown) => {
        throw signal?.aborted ? (signal.reason as Error) : failure('unreachable', String(error));
      });
      tell(request.body?.size ?? 0);
      return read(answer, request.as);
    },
    progress: ({ id }) =>
      progress.pipe(
        filter((one) => one.id === id),
        map(({ sent, total }) => ({ sent, total })),
      ),
    events: ({ path }) => events(ask, address(options.url, path), authorization),
  };
}

const address = (session: string, path: string): string => {
  if (path === 'session') return session;
  const { origin } = new URL(session);
  if (path.startsWith(`${origin}/`)) return path;
  if (/^[a-z]+:/i.test(path)) throw failure('forbidden', `${path} is not at this backend.`);
  return path.startsWith('/') ? origin + path : session.slice(0, session.lastIndexOf('/') + 1) + path;
};

const bodyOf = ({ json, body }: Request): { headers: Record<string, string>; body?: string | Blob } => {
  if (json !== undefined) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  return body ? { headers: { 'content-type': body.type || 'application/octet-stream' }, body } : { headers: {} };
};

/** fetch knows only the beginning and the end. */
const tellProgress =
  (progress: Subject<Progress>, { progress: id, body }: Request) =>
  (sent: number): void => {
    if (id !== undefined && body) progress.next({ id, sent, total: body.size });
  };

const read = async (answer: Response, as: Request['as']): Promise<Answer> => {
  if (answer.status === 401) throw failure('signedOut');
  const { status } = answer;
  const headers = Object.fromEntries(answer.headers);
  const isJson = /\bjson\b/.test(headers['content-type'] ?? '');
  if (as === 'blob' || (as === undefined && !isJson)) return { status, headers, body: await answer.blob() };
  const text = await answer.text();
  try {
    return { status, headers, json: JSON.parse(text) as NonNullable<Answer['json']> };
  } catch {
    return { status, headers };
  }
};

const events = (ask: typeof fetch, url: string, authorization: string) =>
  new Observable<{ type: string; data: NonNullable<Answer['json']> }>((observer) => {
    const ended = new AbortController();
    const follow = async (): Promise<void> => {
      const headers = { authorization, accept: 'text/event-stream' };
      const answer = await ask(url, { headers, signal: ended.signal });
      if (!answer.ok || !answer.body) throw failure('unreachable', `The server answers ${answer.status}.`);
      observer.next({ type: 'up', data: null as never });
      for await (const { type, data } of readEvents(answer.body))
        observer.next({ type, data: JSON.parse(data) as NonNullable<Answer['json']> });
      observer.complete();
    };
    follow().catch((error: unknown) => {
      if (!ended.signal.aborted)
        observer.error('code' in Object(error) ? error : failure('unreachable', String(error)));
    });
    return () => ended.abort();
  });
