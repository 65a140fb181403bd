import type { GatewayFacts } from '@fachwerk/kernel';
import { startGateway, type Gateway, type GatewayOptions } from '../src/index.ts';
import { Browser } from './browser.ts';
import { startOidcServer, type OidcServer } from './oidc-server.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

/** A gateway with a provider that is not ours, on free ports. */
export class TestGateway {
  gateway: Gateway;
  options: GatewayOptions;
  readonly oidc: OidcServer;
  readonly workplace: Workplace;
  readonly facts: Partial<GatewayFacts>;
  /** Every line of the log. */
  readonly lines: string[];

  constructor(made: Pick<TestGateway, 'gateway' | 'options' | 'oidc' | 'workplace' | 'facts' | 'lines'>) {
    ({ gateway: this.gateway, options: this.options } = made);
    ({ oidc: this.oidc, workplace: this.workplace, facts: this.facts, lines: this.lines } = made);
  }

  browser(): Browser {
    return new Browser(this.gateway.url);
  }

  /** A browser with a session. */
  async signedIn(): Promise<Browser> {
    const browser = this.browser();
    const page = await browser.open('/auth/login?return=/mail');
    if (page.status !== 200) throw new Error(`sign-in ended at ${page.url.href}: ${page.status} ${page.text}`);
    return browser;
  }

  /** On the same port. */
  async restart(): Promise<void> {
    await this.gateway.stop();
    this.options = { ...this.options, port: this.gateway.port };
    this.gateway = await startGateway(this.options);
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.oidc.stop();
    await this.workplace.remove();
  }
}

export async function startTestGateway(
  backends: GatewayFacts['backends'] = {},
  limits: NonNullable<GatewayOptions['limits']> = {},
  more: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const oidc = await startOidcServer();
  const facts = factsOf(oidc.issuer, backends);
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
  return new TestGateway({ gateway: await startGateway(options), options, oidc, workplace, facts, lines });
}

function factsOf(issuer: string, backends: GatewayFacts['backends']): Partial<GatewayFacts> {
  const clientSecret = { env: 'SECRET' };
  const bound = Object.fromEntries(Object.keys(backends).map((name) => [name, name]));
  return {
    identity: { issuer, clientId: 'fachwerk', clientSecret, account: 'email', admins: ['admins'], demo: false },
    backends,
    plugins: { 'acme.rooms': { backends: bound }, 'acme.many': { backends: bound }, 'acme.other': { backends: {} } },
  };
}
