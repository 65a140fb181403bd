import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { GatewayFacts } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';

export interface Embedded {
  readonly identity?: {
    readonly issuer: string;
    readonly secret: string;
    handler(this: void, request: IncomingMessage, response: ServerResponse): void;
  };
  readonly jmap?: { readonly url: string; readonly key: Uint8Array };
  stop(): Promise<void>;
}
export interface EmbeddedOptions {
  readonly facts: GatewayFacts;
  readonly origin: string;
  readonly dataFolder: string;
  readonly host: string;
  readonly jmapPort: number;
  readonly workplaceName: string;
  onFault(this: void, code: string): void;
}

/** Starts of the embedded services what the composition asks for. The package is loaded only if it asks for any. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { identity, backends } = options.facts;
  const wantsJmap = Object.values(backends).some(({ url }) => url === 'embedded');
  if (!wantsJmap && identity.issuer !== 'embedded') return { stop: async () => undefined };
  const { demoAccounts } = await import('@fachwerk/embedded');
  const accounts = identity.demo ? demoAccounts(new Date()) : [];
  const starting = [
    identity.issuer === 'embedded' ? startIdentity(options, accounts) : undefined,
    wantsJmap ? startMail(options, accounts) : undefined,
  ] as const;
  const [provider, jmap] = await Promise.all(starting).catch(async (error: unknown) => {
    for (const one of await Promise.allSettled(starting)) if (one.status === 'fulfilled') await one.value?.stop();
    throw error;
  });
  return {
    ...(provider && { identity: provider }),
    ...(jmap && { jmap }),
    async stop() {
      await jmap?.stop();
      provider?.stop();
    },
  };
}

/** As the embedded services describe who works here. */
type Accounts = ReturnType<typeof import('@fachwerk/embedded').demoAccounts>;

async function startIdentity(
  { facts, origin, dataFolder, workplaceName, onFault }: EmbeddedOptions,
  accounts: Accounts,
) {
  const { createIdentity } = await import('@fachwerk/embedded');
  const secret = randomBytes(32).toString('base64url');
  const issuer = `${origin}/identity`;
  const client = {
    clientId: facts.identity.clientId,
    clientSecret: secret,
    redirectUris: [`${origin}/auth/callback`],
    postLogoutRedirectUris: [`${origin}/`],
    backchannelLogoutUri: `${origin}/auth/backchannel`,
  };
  const identity = await createIdentity({
    issuer,
    dataFolder,
    workplaceName,
    // A functional mailbox has no password: nobody signs in as it.
    accounts: accounts.flatMap(({ address, name, password }) =>
      password === undefined ? [] : [{ address, name, password }],
    ),
    clients: [client],
    onFault: ({ code }) => onFault(code),
  });
  return { issuer, secret, handler: identity.handler, stop: () => identity.stop() };
}

async function startMail({ dataFolder, host, jmapPort }: EmbeddedOptions, accounts: Accounts) {
  const { startJmap } = await import('@fachwerk/embedded');
  const tokenSecret = randomBytes(32).toString('base64url');
  const options = { dataFolder: path.join(dataFolder, 'jmap'), host, port: jmapPort, accounts, tokenSecret };
  const service = await startJmap(options).catch((cause: unknown) => {
    throw new GatewayError('FW5514', cause instanceof Error ? cause.message : undefined, { cause });
  });
  return { url: service.url, key: Buffer.from(tokenSecret, 'utf8'), stop: () => service.stop() };
}
