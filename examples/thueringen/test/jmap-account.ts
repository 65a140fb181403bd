/** An account at the embedded mail service, as any JMAP client sees it: over its own port, with name and password. */
import { Buffer } from 'node:buffer';

type Response = readonly [name: string, result: Record<string, unknown>, id: string];
interface Session {
  readonly primaryAccounts: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly uploadUrl: string;
}
const MAIL = 'urn:ietf:params:jmap:mail';
const using = ['urn:ietf:params:jmap:core', MAIL];

export class JmapAccount {
  readonly id: string;
  readonly #session: Session;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(session: Session, headers: Readonly<Record<string, string>>) {
    this.#session = session;
    this.#headers = headers;
    this.id = session.primaryAccounts[MAIL] ?? '';
  }

  static async of(name: string, { jmapPort }: { readonly jmapPort: number }): Promise<JmapAccount> {
    const headers = { authorization: `Basic ${Buffer.from(`${name}@example.test:secret`).toString('base64')}` };
    const response = await fetch(`http://127.0.0.1:${jmapPort}/.well-known/jmap`, { headers });
    if (!response.ok) throw new Error(`no session of ${name}: ${response.status}`);
    return new JmapAccount((await response.json()) as Session, headers);
  }

  async call(method: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    const body = JSON.stringify({ using, methodCalls: [[method, { accountId: this.id, ...args }, '0']] });
    const response = await fetch(this.#session.apiUrl, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body,
    });
    const { methodResponses } = (await response.json()) as { methodResponses: readonly Response[] };
    const [name, result] = methodResponses[0] ?? ['nothing', {}];
    if (name !== method) throw new Error(`${method}: ${JSON.stringify(result)}`);
    return result;
  }

  async mailbox(role: string): Promise<string> {
    const { ids } = await this.call('Mailbox/query', { filter: { role } });
    return (ids as readonly string[])[0] ?? '';
  }

  /** Delivers a mail as it is; resolves with its id when the service has confirmed it. */
  async import(raw: string, role = 'inbox', keywords: Record<string, true> = {}): Promise<string> {
    const mailboxId = await this.mailbox(role);
    const upload = await fetch(this.#session.uploadUrl.replace('{accountId}', encodeURIComponent(this.id)), {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'message/rfc822' },
      body: raw,
    });
    const { blobId } = (await upload.json()) as { blobId: string };
    const emails = { mail: { blobId, mailboxIds: { [mailboxId]: true }, keywords } };
    const { created, notCreated } = await this.call('Email/import', { emails });
    const { mail } = (created ?? {}) as { mail?: { id: string } };
    if (!mail) throw new Error(`not imported: ${JSON.stringify(notCreated)}`);
    return mail.id;
  }
}
