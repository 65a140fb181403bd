import type { ServerResponse } from 'node:http';
import type { GatewayError } from '../gateway-error.ts';
import { drain } from './drain.ts';
import { factsOf } from './request-log.ts';

/** Answers with a failure outside of Hono, or ends the connection when the head is already gone. */
export function refuse(response: ServerResponse, error: GatewayError): void {
  const facts = factsOf(response);
  facts.code = error.code;
  if (error.cause !== undefined) facts.cause = error.cause;
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify(problem(error));
  response.writeHead(error.status, {
    ...error.headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  // The end waits for the rest of the request, so that the answer is read before the connection goes.
  response.write(body);
  drain(response.req, () => response.end());
}

export const problem = ({ code, message }: GatewayError) => ({ code, message });
