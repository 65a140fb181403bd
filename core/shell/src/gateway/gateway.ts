import { Subject, type Observable } from 'rxjs';
import { isAbort } from '../coded-error.ts';
import { readText } from './read-text.ts';

export type GatewayTrouble = 'unreachable' | 'signedOut' | 'forbidden';

/** What kept a request from its answer: a dead line, no session, or no right. */
export class GatewayFailure extends Error {
  override readonly name = 'GatewayFailure';
  readonly kind: GatewayTrouble;
  readonly code: string;

  constructor(kind: GatewayTrouble, code: string, message: string) {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}

/** What an answer says about the line and the session. */
export type GatewaySign = 'reached' | 'unreachable' | 'signedOut';

const down = new Set([502, 503, 504]);
/** Bytes: an error of the gateway is a code and a sentence. */
const MAX_ERROR = 65_536;

async function codeOfAnswer(response: Response): Promise<string | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  try {
    const body: unknown = JSON.parse((await readText(response.clone(), MAX_ERROR)) ?? '');
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return typeof code === 'string' && code.startsWith('FW') ? code : undefined;
  } catch {
    // Half an answer, or one too long for the gateway's own, has no code; the status alone decides.
    return undefined;
  }
}

/** The one way to the gateway: adds what it demands of each request, and tells what each answer means. */
export class Gateway {
  readonly #signs = new Subject<GatewaySign>();
  readonly signs: Observable<GatewaySign> = this.#signs;
  readonly #fetch: typeof fetch;
  /** A dead line, tried out in development. */
  broken = false;

  constructor(send: typeof fetch = fetch.bind(globalThis)) {
    this.#fetch = send;
  }

  /** Answers with any response that the caller has to judge; rejects with a GatewayFailure for the rest. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (init.method && init.method !== 'GET') headers.set('X-Fachwerk-Request', '1');
    let response: Response;
    try {
      if (this.broken) throw new TypeError('The line is broken to try it out');
      response = await this.#fetch(path, { ...init, headers, credentials: 'same-origin', redirect: 'error' });
    } catch (error) {
      if (isAbort(error) || init.signal?.aborted) throw error;
      this.#signs.next('unreachable');
      throw new GatewayFailure('unreachable', 'FW4201', `The workplace does not answer (${path})`);
    }
    await this.judge(response);
    return response;
  }

  /** Also for what was not sent by `request`: an upload with progress. */
  async judge(response: Response): Promise<void> {
    this.#signs.next('reached');
    if (response.ok) return;
    const code = await codeOfAnswer(response);
    if (response.status === 401 && code) {
      this.#signs.next('signedOut');
      throw new GatewayFailure('signedOut', code, 'The session has ended');
    }
    if (response.status === 403 && code)
      throw new GatewayFailure('forbidden', code, 'The gateway refuses this request');
    if (down.has(response.status)) {
      throw new GatewayFailure('unreachable', code ?? 'FW4202', `The backend does not answer (${response.status})`);
    }
  }

  /** For an upload that found no line. */
  lost(): void {
    this.#signs.next('unreachable');
  }
}
