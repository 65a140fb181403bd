import type { GatewayFacts } from '@fachwerk/kernel';
import { startGateway, type Gateway, type GatewayOptions } from '../src/index.ts';
import { Browser } from './browser.ts';
import { startOidcServer, type OidcServer } from './oidc-server.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

export interface TestGateway {
  readonly gateway: Gateway;
  readonly oidc: OidcServer;
  readonly workplace: Workplace;
  /** Every line of the log. */
  readonly lines: string[];
  readonly facts: Partial<GatewayFacts>;
  options: GatewayOptions;
  browser(): Browser;
  /** A browser with a session. */
  signedIn(): Promise<Browser>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A gateway with a provider that is not ours, on free ports. */
export async function startTestGateway(
  backends: GatewayFacts['backends'] = {},
  limits: NonNullable<GatewayOptions['limits']> = {},
  more: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const oidc = await startOidcServer();
  const identity = {
    issuer: oidc.issuer,
    clientId: 'fachwerk',
    clientSecret: { env: 'SECRET' },
    account: 'email',
    admins: ['admins'],
    demo: false,
  };
  const bound = Object.fromEntries(Object.keys(backends).map((name) => [name, name]));
  const facts = { identity, backends, plugins: { 'acme.rooms': { backends: bound }, 'acme.other': { backends: {} } } };
  const workplace = await makeWorkplace(facts);
  const lines: string[] = [];
  const options: GatewayOptions = {
    workplace: workplace.folder,
    dataFolder: workplace.data,
    host: '127.0.0.1',
    port: 0,
    jmapPort: 0,
    env: { SECRET: 'geheim', SHARED: 'gemeinsam-gemeinsam-gemeinsam-32' },
    log: (line) => void lines.push(line),
    limits,
    ...more,
  };
  const test = {
    gateway: await startGateway(options),
    oidc,
    workplace,
    lines,
    facts,
    options,
    browser: () => new Browser(test.gateway.url),
    async signedIn() {
      const browser = test.browser();
      const page = await browser.open('/auth/login?return=/mail');
      if (page.status !== 200) throw new Error(`sign-in ended at ${page.url.href}: ${page.status} ${page.text}`);
      return browser;
    },
    async restart() {
      await test.gateway.stop();
      test.options = { ...test.options, port: test.gateway.port };
      test.gateway = await startGateway(test.options);
    },
    async stop() {
      await test.gateway.stop();
      await oidc.stop();
      await workplace.remove();
    },
  };
  return test;
}
