/**
 * The only way out of a browser under test: its proxy. Hears of everything that the browser asks of anybody, and can put
 * a mail into the workplace's own `/mail-frame`, as though the server had written it: the strongest form of raw mail.
 */
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the page that frames the mails asks for itself. Nothing of a mail has the kind `empty`: no script runs in it. */
const ownKinds = new Set(['empty', 'iframe', 'serviceworker', 'worker']);

/** What the browsers ask of their makers, whatever page they show. */
const makers =
  /^(?:CONNECT |http:\/\/)(?:(?:update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com|(?:accounts|clients\d?)\.google\.com|[\w.-]+\.(?:mozilla|firefox)\.(?:com|net|org))(?::443$|\/)/u;

/** Takes the place of what would open a dialog, before anything of the mail is read. */
const listening = (number: string): string =>
  `<script>for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { (top.harmed = top.harmed || {})[${number}] = 1; };</script>`;

function answerAsEnemy({ headers }: IncomingMessage, response: ServerResponse): void {
  const page = headers.accept?.includes('text/html');
  response.writeHead(200, {
    'access-control-allow-origin': '*',
    'content-type': page ? 'text/html' : 'text/javascript',
  });
  response.end(page ? '<!doctype html><title>still</title><script>document.title = "running"</script>' : '');
}

export class WatchedRoad {
  /** Asked of anybody but the workplace. */
  readonly outbound: string[] = [];
  /** Asked of the workplace, but not by its own page. */
  readonly inbound: string[] = [];
  readonly #server: Server;
  readonly #workplace: URL;
  readonly #mail: (number: number) => string;

  private constructor(workplace: string, mail: (number: number) => string) {
    this.#workplace = new URL(workplace);
    this.#mail = mail;
    this.#server = createServer((request, response) => this.#pass(request, response));
    this.#server.on('connect', ({ url }, socket) => {
      this.#left(`CONNECT ${url}`);
      socket.destroy();
    });
  }

  static async to(workplace: string, mail: (number: number) => string): Promise<WatchedRoad> {
    const road = new WatchedRoad(workplace, mail);
    await new Promise<void>((done) => road.#server.listen(0, '127.0.0.1', done));
    return road;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  #left(asked: string): void {
    if (!makers.test(asked)) this.outbound.push(asked);
  }
  forget(): void {
    this.outbound.length = 0;
    this.inbound.length = 0;
  }
  end(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '', this.#workplace);
    if (asked.host !== this.#workplace.host) {
      this.#left(asked.href);
      return answerAsEnemy(request, response);
    }
    const number = asked.searchParams.get('mail');
    const framed = asked.pathname === '/mail-frame';
    if (framed && number !== null) return this.#serveMail(request, response, number, asked.searchParams.has('open'));
    const kind = String(request.headers['sec-fetch-dest']);
    const own = asked.pathname === '/favicon.ico' || (framed && kind === 'iframe') || ownKinds.has(kind);
    if (!own || (kind === 'iframe' && !framed) || asked.pathname.includes('/harm/'))
      this.inbound.push(`${kind} ${asked.pathname}`);
    this.#forward(request, asked.pathname + asked.search, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      response.on('close', () => answer.destroy());
    });
  }

  /** The real answer for `/mail-frame`, with its real headers, and a mail in its body. `open` takes its policy away. */
  #serveMail(request: IncomingMessage, response: ServerResponse, number: string, open: boolean): void {
    delete request.headers['accept-encoding'];
    this.#forward(request, '/mail-frame', async (answer) => {
      const document = Buffer.concat(await answer.toArray()).toString('utf8');
      const headers = { ...answer.headers };
      const walls = open ? ['content-security-policy', 'connection-allowlist'] : [];
      for (const name of ['content-length', 'etag', ...walls]) delete headers[name];
      const body = `<body>${listening(number)}${this.#mail(Number(number))}`;
      response.writeHead(answer.statusCode ?? 502, headers).end(document.replace('<body>', () => body));
    });
  }

  #forward(request: IncomingMessage, path: string, then: (answer: IncomingMessage) => unknown): void {
    const { method, headers } = request;
    delete headers['proxy-connection'];
    const onward = ask({ host: '127.0.0.1', port: this.#workplace.port, method, path, headers }, then);
    // The browser went away, or the workplace did: either way there is nobody left to answer.
    onward.on('error', () => request.destroy());
    request.on('close', () => request.complete || onward.destroy());
    request.pipe(onward);
  }
}
