import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { Provider } from 'oidc-provider';
import { type AccountSettings, Accounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { readPackageFile } from './package-files.ts';
import { Pages } from './pages.ts';
import { type ClientSettings, providerSettings } from './provider-settings.ts';
import { recordAdapter, sweepRecords } from './record-adapter.ts';
import { sendPage, sendStylesheet, setSecurityHeaders } from './responses.ts';
import { readSecrets } from './secrets.ts';
import { SignIn } from './sign-in.ts';
import { answerEndedSession, signOutFeature, textsFor } from './sign-out.ts';
import { chooseLocale, textsOf } from './texts.ts';

export interface IdentityOptions {
  /** Where the provider is reached, its path included: `http://localhost:8080/identity`. */
  issuer: string;
  dataFolder: string;
  accounts: AccountSettings[];
  clients: ClientSettings[];
  /** Shown on the pages. */
  workplaceName?: string;
  /** Whom to count failed attempts against. Behind a proxy the socket's address is the proxy's, for everybody. */
  clientAddress?: (request: IncomingMessage) => string;
  /** Gets what an operator should know; never an address, a password or a token. */
  onFault?: (fault: IdentityFault) => void;
}

export interface IdentityFault {
  code: 'FW5606' | 'FW5607';
  message: string;
}

export interface Identity {
  /** Takes requests whose path begins with the issuer's path. */
  handler: (request: IncomingMessage, response: ServerResponse) => void;
  checkPassword: (address: string, password: string) => Promise<boolean>;
  /** The address of the account that an access token was given to, if it is still valid. */
  checkAccessToken: (token: string) => Promise<string | undefined>;
  stop: () => void;
}

const SWEEP = 10 * 60_000;

/** An OpenID provider with accounts of its own, for one machine. It keeps all it knows in `dataFolder/identity.sqlite`. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const database = openDatabase(options.dataFolder);
  const accounts = new Accounts(database);
  await accounts.replaceAll(options.accounts);
  sweepRecords(database);
  const { clientAddress = (request) => request.socket.remoteAddress ?? '' } = options;
  const fault = options.onFault ?? (() => undefined);
  const css = readPackageFile('assets', 'identity.css');
  const prefix = new URL(options.issuer).pathname.replace(/\/$/, '');
  const sheet = `${prefix}/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  const pages = new Pages(sheet, workplace(options));
  const provider = createProvider(options, { accounts, database, pages, prefix, fault });
  const signIn = new SignIn({ provider, accounts, attempts: new FailedAttempts(), pages, clientAddress });
  const sweeper = setInterval(() => sweepRecords(database), SWEEP).unref();
  return {
    handler: router(options, { prefix, sheet, css, pages, signIn, provider, fault }),
    checkPassword: (address, password) => accounts.checkPassword(address, password),
    checkAccessToken: async (token) => (await provider.AccessToken.find(token))?.accountId,
    stop() {
      clearInterval(sweeper);
      if (database.isOpen) database.close();
    },
  };
}

interface ProviderParts {
  accounts: Accounts;
  database: DatabaseSync;
  pages: Pages;
  prefix: string;
  fault: (fault: IdentityFault) => void;
}

function createProvider(
  options: IdentityOptions,
  { accounts, database, pages, prefix, fault }: ProviderParts,
): Provider {
  const unreached = (clientId: string, error: unknown) =>
    fault({ code: 'FW5607', message: `${clientId}: ${String(error)}` });
  const settings = providerSettings(accounts, options.clients, readSecrets(database), {
    prefix,
    adapter: recordAdapter(database),
    signOut: signOutFeature(pages, unreached),
    renderError(ctx, { error, error_description: description }) {
      ctx.type = 'html';
      ctx.body = pages.refused(textsFor(ctx), description ? `${error}: ${description}` : error);
    },
  });
  const provider = new Provider(options.issuer, settings);
  // Its addresses are the issuer's, whatever stands before us: see withIssuerHost.
  provider.proxy = true;
  provider.use(answerEndedSession as Parameters<Provider['use']>[0]);
  provider.on('backchannel.error', (_ctx, error, client) => unreached(client.clientId, error));
  provider.on('server_error', (_ctx, error) => fault({ code: 'FW5606', message: error.message }));
  return provider;
}

interface RouterParts {
  prefix: string;
  sheet: string;
  css: string;
  pages: Pages;
  signIn: SignIn;
  provider: Provider;
  fault: (fault: IdentityFault) => void;
}

function router(options: IdentityOptions, parts: RouterParts): Identity['handler'] {
  const { prefix, sheet, css, pages, signIn, provider, fault } = parts;
  const issuer = new URL(options.issuer);
  const targets = formTargets(options);
  const protocol = provider.callback();
  return (request, response) => {
    setSecurityHeaders(response, issuer.protocol === 'https:', targets);
    const path = new URL(request.url ?? '/', issuer).pathname;
    if (path === sheet) return sendStylesheet(response, css);
    withIssuerHost(request, issuer, prefix);
    if (!path.startsWith(`${prefix}/sign-in/`)) return void protocol(request, response);
    signIn.handle(request, response, path).catch((error: unknown) => {
      fault({ code: 'FW5606', message: error instanceof Error ? error.message : String(error) });
      if (response.headersSent) response.destroy();
      else sendPage(response, 500, pages.failed(textsOf(chooseLocale(undefined, request.headers['accept-language']))));
    });
  };
}

/** oidc-provider builds its addresses from the request: it gets the issuer's host, and the path below the prefix. */
function withIssuerHost(request: IncomingMessage & { originalUrl?: string }, issuer: URL, prefix: string): void {
  request.headers['x-forwarded-host'] = issuer.host;
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  const url = request.url ?? '/';
  request.originalUrl = url;
  if (url.startsWith(prefix)) request.url = url.slice(prefix.length) || '/';
}

function workplace({ workplaceName = 'Fachwerk', clients }: IdentityOptions): { name: string; url: string } {
  return { name: workplaceName, url: clients[0]?.postLogoutRedirectUris[0] ?? '/' };
}

// A form's redirects are held against form-action, so a client on another origin has to be named.
function formTargets({ issuer, clients }: IdentityOptions): string[] {
  const uris = clients.flatMap((client) => [...client.redirectUris, ...client.postLogoutRedirectUris]);
  const origins = new Set(uris.map((uri) => new URL(uri).origin));
  origins.delete(new URL(issuer).origin);
  return [...origins];
}
