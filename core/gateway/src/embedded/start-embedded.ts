import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';
import type { Log } from '../http/request-log.ts';
import { keepRunning } from './keep-running.ts';

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
  readonly lock: WorkplaceLock;
  readonly origin: string;
  readonly dataFolder: string;
  readonly host: string;
  readonly jmapPort: number;
  readonly log: Log;
}
type Door = typeof import('@fachwerk/embedded');
type Accounts = ReturnType<Door['demoAccounts']>;

/** Starts of the embedded services what the composition asks for. The package is loaded only if it asks for any. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { identity, backends } = options.lock.gateway;
  const wantsJmap = Object.values(backends).some(({ url }) => url === 'embedded');
  const wantsIdentity = identity.issuer === 'embedded';
  if (!wantsJmap && !wantsIdentity) return { stop: async () => undefined };
  const door = await import('@fachwerk/embedded');
  const accounts = identity.demo ? door.demoAccounts(new Date()) : [];
  const starting = [
    wantsIdentity ? startIdentity(door, options, accounts) : nothing(),
    wantsJmap ? startMail(door, options, accounts) : nothing(),
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
      await provider?.stop();
    },
  };
}

const nothing = async () => undefined;

async function startIdentity(
  { createIdentity }: Door,
  { lock, origin, dataFolder, log }: EmbeddedOptions,
  accounts: Accounts,
) {
  const secret = randomBytes(32).toString('base64url');
  const issuer = `${origin}/identity`;
  const client = {
    clientId: lock.gateway.identity.clientId,
    clientSecret: secret,
    redirectUris: [`${origin}/auth/callback`],
    postLogoutRedirectUris: [`${origin}/`],
    backchannelLogoutUri: `${origin}/auth/backchannel`,
  };
  const identity = await createIdentity({
    issuer,
    dataFolder,
    workplaceName: lock.host.land.name,
    // A functional mailbox has no password: nobody signs in as it.
    accounts: accounts.flatMap(({ address, name, password, groups = [] }) =>
      password === undefined ? [] : [{ address, name, password, groups }],
    ),
    clients: [client],
    onFault: ({ code }) => log('fault', { code }),
  });
  return { issuer, secret, handler: identity.handler, stop: async () => identity.stop() };
}

async function startMail(
  { startJmap }: Door,
  { dataFolder, host, jmapPort, log }: EmbeddedOptions,
  accounts: Accounts,
) {
  const tokenSecret = randomBytes(32).toString('base64url');
  const options = { dataFolder: path.join(dataFolder, 'jmap'), host, port: jmapPort, accounts, tokenSecret };
  const service = await keepRunning(startJmap, options, log).catch((cause: unknown) => {
    throw new GatewayError('FW5514', cause instanceof Error ? cause.message : undefined, { cause });
  });
  return { url: service.url, key: Buffer.from(tokenSecret, 'utf8'), stop: () => service.stop() };
}
