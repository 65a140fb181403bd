import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Of a body that is JSON. */
  readonly json: unknown;
}
export interface Request {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer | Readable;
}

/** A browser without a screen: it keeps cookies by host, says where a request comes from, and follows what it is told. */
export class Browser {
  readonly origin: string;
  /** By host name without port, as cookies are. */
  readonly cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** As a page of the workplace asks. */
  api(path: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<Answer> {
    return this.send(path, {
      method,
      headers: { ...this.pageHeaders(method, body), ...headers },
      ...(body !== undefined && { body }),
    });
  }

  pageHeaders(method: string, body?: unknown): Record<string, string> {
    const unsafe = method !== 'GET' && method !== 'HEAD';
    return {
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      ...(unsafe && { 'x-fachwerk-request': '1', origin: this.origin }),
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    };
  }

  /** Opens an address and follows redirects, also to other servers; `until` stops before a path. */
  async open(address: string, until?: string): Promise<Answer & { url: URL }> {
    let url = new URL(address, this.origin);
    for (let hops = 0; hops < 12; hops++) {
      if (until !== undefined && url.pathname === until) return { ...(await nothing()), url };
      const answer = await this.send(url.href, { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } });
      if (answer.headers.location === undefined) return { ...answer, url };
      url = new URL(answer.headers.location, url);
    }
    throw new Error(`too many redirects, last ${url.href}`);
  }

  async send(path: string, request: Request = {}): Promise<Answer> {
    const response = await this.stream(path, request);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return answerOf(response, Buffer.concat(chunks).toString('utf8'));
  }

  /** The answer as soon as its head is there. The path goes out as it is written. */
  stream(path: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<IncomingMessage> {
    const absolute = /^https?:\/\//.test(path) ? new URL(path) : undefined;
    const base = absolute ?? new URL(this.origin);
    const target = absolute ? absolute.pathname + absolute.search : path;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: base.port,
          path: target,
          method,
          agent: false,
          headers: { host: base.host, ...(cookie && { cookie }), ...headers },
        },
        (response) => {
          for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
          resolve(response);
        },
      );
      request.once('error', reject);
      if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) request.end(body);
      else body.pipe(request);
    });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const ended = attributes.some(
      (attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute),
    );
    if (ended) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function answerOf(response: IncomingMessage, text: string): Answer {
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text,
    json: isJson(response) ? (JSON.parse(text) as unknown) : undefined,
  };
}

async function nothing(): Promise<Answer> {
  return { status: 0, headers: {}, text: '', json: undefined };
}

const isJson = ({ headers }: IncomingMessage) => /^application\/json\b/.test(headers['content-type'] ?? '');
