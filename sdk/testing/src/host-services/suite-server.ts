/** What a server is asked, as it comes to it. */
export interface ServerRequest {
  readonly method: string;
  /** With its query, from the root of the server. */
  readonly path: string;
  readonly body: string;
}
export interface ServerAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * The server behind a backend in `hostServicesSuite`: says what it was asked, knows one address that it lacks, one that is
 * no JSON, and one to which it never answers.
 */
export const suiteServer = ({ method, path, body }: ServerRequest): ServerAnswer | undefined => {
  const json = (status: number, value: unknown): ServerAnswer => ({
    status,
    type: 'application/json',
    body: JSON.stringify(value),
  });
  if (path === '/never') return undefined;
  if (path === '/lacks') return json(404, { error: 'no such room' });
  if (path === '/text') return { status: 200, type: 'text/plain; charset=utf-8', body: 'kein JSON' };
  return json(200, { method, path, body });
};
