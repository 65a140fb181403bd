/** A mail server that can be well, dead, slow, lying or full: a proxy before a good one. */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Buffer } from 'node:buffer';

export type Condition = 'well' | 'dead' | 'slow' | 'page' | 'nonsense' | 'huge' | 'full';

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export class UnsteadyServer {
  readonly port: number;
  condition: Condition = 'well';
  /** How often it was asked. */
  asked = 0;
  /** Port of the good server behind it. */
  behind = 0;
  readonly #server: Server;
  readonly #authorization: string;

  private constructor(server: Server, name: string) {
    const address = server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.#server = server;
    this.#authorization = `Basic ${Buffer.from(`${name}@example.test:secret`).toString('base64')}`;
    server.on('request', (asked, answer) => void this.#answer(asked, answer));
  }

  static start(name: string): Promise<UnsteadyServer> {
    return new Promise((done) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => done(new UnsteadyServer(server, name)));
    });
  }

  /** From now on; what is open ends, as it does with a server that falls over. */
  become(condition: Condition): void {
    this.condition = condition;
    this.#server.closeAllConnections();
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.asked += 1;
    answer.on('error', () => undefined);
    if (this.condition === 'slow') return;
    if (this.condition === 'dead') {
      asked.socket.destroy();
      return;
    }
    const lie = lies[this.condition];
    if (lie) {
      answer.writeHead(200, { 'content-type': lie.type });
      lie.write(answer);
      return;
    }
    await this.#pass(asked, answer).catch(() => answer.destroy());
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await read(asked);
    const { authorization: _theirs, host: _host, 'accept-encoding': _encoding, ...headers } = asked.headers;
    const passed = request({
      host: '127.0.0.1',
      port: this.behind,
      method: asked.method,
      path: asked.url,
      headers: { ...headers, authorization: this.#authorization, 'content-length': body.length },
    });
    passed.on('error', () => answer.destroy());
    passed.on('response', (response) => void this.#give(response, answer));
    answer.on('close', () => passed.destroy());
    passed.end(body);
  }

  async #give(response: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { 'content-length': _length, ...headers } = response.headers;
    answer.writeHead(response.statusCode ?? 502, headers);
    if (!String(headers['content-type']).startsWith('application/json')) {
      response.pipe(answer);
      return;
    }
    const text = String(await read(response)).replaceAll(`:${this.behind}/`, `:${this.port}/`);
    answer.end(this.condition === 'full' ? full(text) : text);
  }
}

const lies: Readonly<Partial<Record<Condition, { type: string; write(answer: ServerResponse): void }>>> = {
  page: {
    type: 'text/html',
    write: (answer) => answer.end('<!doctype html><h1>Wartung</h1><script>top.harmed=1</script>'),
  },
  nonsense: {
    type: 'application/json',
    write: (answer) => answer.end('{"methodResponses":[["Email/get",{"list":7},7]]}'),
  },
  huge: {
    type: 'application/json',
    write: (answer) => {
      const more = (): void => {
        while (!answer.destroyed && answer.write('['.repeat(65_536)));
      };
      answer.on('drain', more);
      more();
    },
  },
};

/** No room for another mail. */
const full = (text: string): string => {
  const answer = JSON.parse(text) as { methodResponses?: [string, Record<string, unknown>, string][] };
  for (const [name, result] of answer.methodResponses ?? []) {
    const created = name === 'Email/set' && (result['created'] as Record<string, unknown> | null);
    if (!created) continue;
    result['notCreated'] = Object.fromEntries(Object.keys(created).map((id) => [id, { type: 'overQuota' }]));
    result['created'] = null;
  }
  return JSON.stringify(answer);
};
