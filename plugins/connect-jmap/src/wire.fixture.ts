/** A wire that a test can cut, slow down, falsify and count. */
export type Json = { methodResponses: [string, Record<string, unknown>, string][] } & Record<string, unknown>;
type Meddle = (methods: readonly string[], pass: () => Promise<Response>) => Promise<Response> | undefined;

export class Wire {
  /** The methods of each API request, in order. */
  readonly requests: string[][] = [];
  /** Stands between; `undefined`: the request passes. */
  meddle: Meddle = () => undefined;
  /** Says something else of itself than the server does. */
  session: ((json: Record<string, unknown>) => unknown) | undefined;
  /** Every request fails, the push too. */
  down = false;
  readonly #cuts = new Set<AbortController>();

  /** Ends the connections that are open. */
  cut(): void {
    for (const one of this.#cuts) one.abort();
    this.#cuts.clear();
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const methods = methodsOf(init?.body);
    if (methods.length > 0) this.requests.push(methods);
    if (this.down) throw new TypeError('fetch failed');
    const end = new AbortController();
    this.#cuts.add(end);
    const signal = init?.signal ? AbortSignal.any([end.signal, init.signal]) : end.signal;
    const pass = (): Promise<Response> => fetch(input, { ...init, signal });
    const { session } = this;
    if (session && methods.length === 0 && isSession(input)) return rewritten(pass, session);
    return (methods.length > 0 ? this.meddle(methods, pass) : undefined) ?? pass();
  };
}

const isSession = (input: string | URL | Request): boolean => JSON.stringify(input).includes('.well-known/jmap');
const methodsOf = (body: unknown): string[] => {
  if (typeof body !== 'string') return [];
  const { methodCalls = [] } = JSON.parse(body) as { methodCalls?: [string][] };
  return methodCalls.map(([method]) => method);
};
export const lost = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
/** The deed is done, and its answer never comes. */
export const lostAnswer = async (pass: () => Promise<Response>): Promise<never> => {
  await (await pass()).text();
  return lost();
};
export const rewritten = async (pass: () => Promise<Response>, change: (json: Json) => unknown): Promise<Response> => {
  const json = (await (await pass()).json()) as Json;
  return Response.json(change(json));
};
