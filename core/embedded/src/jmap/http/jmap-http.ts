import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Person } from '../engine/call.ts';
import type { Dispatcher } from '../engine/dispatch.ts';
import { RequestError } from '../engine/failures.ts';
import type { Limits } from '../engine/limits.ts';
import { parseRequest } from '../engine/request.ts';
import type { Store } from '../engine/store.ts';
import { download } from './download.ts';
import type { EventSource } from './event-source.ts';
import { Gauge } from './gauge.ts';
import { HttpError } from './http-error.ts';
import { readBody } from './read-body.ts';
import { CAPABILITIES, sessionOf, sessionState } from './session.ts';
import { sendJson } from './send-json.ts';
import type { SignIn } from './sign-in.ts';
import { upload } from './upload.ts';

export interface HttpParts {
  store: Store;
  limits: Limits;
  dispatcher: Dispatcher;
  signIn: SignIn;
  events: EventSource;
  /** After each request that may have changed something. */
  committed: () => void;
  report: (what: string, error: unknown) => void;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  person: Person;
  url: URL;
}

function originOf(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  if (!/^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i.test(host)) throw new HttpError(400, 'The Host is no host.');
  return `http://${host}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, 'The path is not well encoded.');
  }
}

/** The five resources of RFC 8620 on one port. */
export class JmapHttp {
  readonly server: Server;
  readonly #parts: HttpParts;
  readonly #requests: Gauge;
  readonly #uploads: Gauge;

  constructor(parts: HttpParts) {
    this.#parts = parts;
    this.#requests = new Gauge('maxConcurrentRequests', parts.limits.maxConcurrentRequests);
    this.#uploads = new Gauge('maxConcurrentUpload', parts.limits.maxConcurrentUpload);
    this.server = createServer((request, response) => void this.#handle(request, response));
    this.server.keepAliveTimeout = 65_000;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', originOf(request));
      const person = await this.#parts.signIn.person(request.headers.authorization);
      await this.#route({ request, response, person, url });
    } catch (error) {
      this.#fail(request, response, error);
    }
  }

  async #route(exchange: Exchange): Promise<void> {
    const { request, url } = exchange;
    const [, root, resource, ...rest] = url.pathname.split('/').map(decoded);
    const route = `${request.method ?? ''} ${root ?? ''}/${resource ?? ''}`;
    switch (route) {
      case 'GET .well-known/jmap':
      case 'GET jmap/session':
        return this.#session(exchange);
      case 'POST jmap/api':
        return this.#api(exchange);
      case 'POST jmap/upload':
        return this.#upload(exchange, rest[0] ?? '');
      case 'GET jmap/download':
        return this.#download(exchange, rest);
      case 'GET jmap/eventsource':
        return this.#listen(exchange);
      default:
        throw new HttpError(404, 'There is nothing here. The session is at /.well-known/jmap.');
    }
  }

  async #session({ response, person, url }: Exchange): Promise<void> {
    const { store, limits } = this.#parts;
    await sendJson(response, sessionOf(store, person, { limits, origin: url.origin }));
  }

  async #api({ request, response, person }: Exchange): Promise<void> {
    const { limits, store, dispatcher } = this.#parts;
    await this.#requests.run(person.id, async () => {
      if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
        throw new RequestError('notJSON', 'The content type is not application/json.');
      }
      const body = await readBody(request, { name: 'maxSizeRequest', bytes: limits.maxSizeRequest });
      const parsed = parseRequest(body, CAPABILITIES, limits);
      const state = sessionState(store, person, limits);
      const answer = dispatcher.run({ request: parsed, person, sessionState: state });
      await sendJson(response, answer);
      this.#parts.committed();
    });
  }

  async #upload({ request, response, person }: Exchange, account: string): Promise<void> {
    await this.#uploads.run(person.id, async () => {
      const answer = await upload({ ...this.#parts, person }, account, request);
      await sendJson(response, answer, 201);
    });
  }

  #download({ response, person, url }: Exchange, [accountId = '', blobId = '', ...name]: string[]): void {
    const type = url.searchParams.get('type');
    download({ store: this.#parts.store, person }, { accountId, blobId, name: name.join('/'), type }, response);
  }

  #listen({ request, response, person, url }: Exchange): void {
    const last = request.headers['last-event-id'];
    const lastId = typeof last === 'string' && last !== '' ? last : undefined;
    this.#parts.events.connect(person, url.searchParams, { response, lastId });
  }

  #fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    // The client went away in the middle; there is nobody to answer.
    if (request.destroyed && !request.complete) return;
    const known = error instanceof HttpError || error instanceof RequestError;
    if (!known) this.#parts.report('http', error);
    const status = known ? error.status : 500;
    if (response.headersSent) return void response.destroy();
    if (status === 401) response.setHeader('WWW-Authenticate', 'Basic realm="Fachwerk JMAP", charset="UTF-8", Bearer');
    // What was not read would be taken for the next request.
    if (!request.complete) response.setHeader('Connection', 'close');
    void sendJson(
      response,
      known ? error.problem : { type: 'about:blank', status, detail: 'The request failed.' },
      status,
    );
  }
}
