/** A JMAP server that says what a test tells it to, method by method. */
import { fakeBackend } from '@fachwerk/testing';
import { Client } from './source/client.ts';
import { Relay } from './source/relay.ts';

export type Args = Record<string, unknown>;
export type Script = Readonly<Record<string, (args: Args) => unknown>>;
const CORE = 'urn:ietf:params:jmap:core';
const MAIL = 'urn:ietf:params:jmap:mail';

export const sessionOf = (limits: Args = {}, part: Args = {}): Args => ({
  capabilities: { [CORE]: limits, [MAIL]: {}, 'urn:ietf:params:jmap:submission': {}, 'https://vendor.test/ns': {} },
  accounts: {
    A: { name: 'anna@example.test', isPersonal: true, isReadOnly: false, accountCapabilities: { [MAIL]: {} } },
  },
  apiUrl: 'api',
  uploadUrl: 'upload/{accountId}',
  downloadUrl: 'download/{accountId}/{blobId}/{name}?type={type}',
  eventSourceUrl: 'events?types={types}&closeafter={closeafter}&ping={ping}',
  state: 's1',
  ...part,
});

interface Asked {
  readonly using: string[];
  readonly methodCalls: [string, Args, string][];
}

export const scripted = (
  script: Script,
  session: () => unknown = () => sessionOf(),
  sessionState = (): string => 's1',
) => {
  const { service, asked, push } = fakeBackend(({ path, json }) => {
    if (path === 'session') return { json: session() as never };
    const { methodCalls } = json as unknown as Asked;
    const methodResponses = methodCalls.map(([method, args, id]) => {
      const answer = script[method]?.(args);
      return answer === undefined ? ['error', { type: 'unknownMethod' }, id] : [method, answer, id];
    });
    return { json: { methodResponses, sessionState: sessionState() } as never };
  });
  const backend = {
    ...service,
    request: (request: never, options: object = {}) => service.request(request, options as never),
  };
  return {
    backend: backend as never,
    client: new Client(new Relay(backend as never, 'mail')),
    push,
    paths: () => asked.map(({ path }) => path),
    requests: () => asked.flatMap(({ json }) => (json === undefined ? [] : [json as unknown as Asked])),
  };
};
