import { randomUUID } from 'node:crypto';

/* What a JMAP answer holds is looked at by the cases themselves, so it stays untyped JSON here. */
// oxlint-disable-next-line typescript/no-explicit-any -- see above
export type Answer = any;

export interface Account {
  sessionUrl: string;
  user: string;
  password: string;
}

export type Call = [name: string, args: Record<string, unknown>, callId: string];

const USING = ['core', 'mail', 'submission', 'vacationresponse', 'principals'].map(
  (name) => `urn:ietf:params:jmap:${name}`,
);

/** As little of a JMAP client as the cases need; it hides nothing of what a server says. */
export class JmapClient {
  readonly #account: Account;
  session: Answer;
  accountId = '';
  roles: Record<string, string> = {};

  constructor(account: Account) {
    this.#account = account;
  }

  static async connect(account: Account): Promise<JmapClient> {
    const client = new JmapClient(account);
    const response = await client.fetch(account.sessionUrl);
    if (!response.ok) throw new Error(`the session is ${response.status}`);
    client.session = await response.json();
    client.accountId = client.session.primaryAccounts['urn:ietf:params:jmap:mail'];
    const { list } = await client.call('Mailbox/get', { ids: null });
    client.roles = Object.fromEntries(
      list.filter((box: Answer) => box.role !== null).map((box: Answer) => [box.role, box.id]),
    );
    return client;
  }

  /** Session URLs may be relative. */
  url(path: string): string {
    return path.startsWith('/') ? new URL(this.#account.sessionUrl).origin + path : path;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const basic = Buffer.from(`${this.#account.user}:${this.#account.password}`).toString('base64');
    const headers = { Authorization: `Basic ${basic}`, ...(init.headers as Record<string, string>) };
    return fetch(this.url(path), { ...init, headers });
  }

  post(body: string, type = 'application/json'): Promise<Response> {
    return this.fetch(this.session?.apiUrl, { method: 'POST', body, headers: { 'Content-Type': type } });
  }

  async request(methodCalls: Call[], extra: Record<string, unknown> = {}): Promise<Answer> {
    const using = this.session.capabilities ? USING.filter((name) => name in this.session.capabilities) : USING;
    const response = await this.post(JSON.stringify({ using, methodCalls, ...extra }));
    return response.json();
  }

  /** One call; its arguments, or `{ error }` when it failed. */
  async call(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await this.request([[name, { accountId: this.accountId, ...args }, '0']]);
    const [answered, result] = answer.methodResponses?.[0] ?? ['error', answer];
    return answered === 'error' ? { error: result } : result;
  }

  async upload(
    data: string | Uint8Array<ArrayBuffer>,
    type = 'application/octet-stream',
    account = this.accountId,
  ): Promise<Answer> {
    const path = this.session.uploadUrl.replace('{accountId}', account);
    const response = await this.fetch(path, { method: 'POST', body: data, headers: { 'Content-Type': type } });
    return response.json();
  }

  download(blobId: string, { name = 'x', type = 'text/plain', account = this.accountId } = {}): Promise<Response> {
    const path = this.session.downloadUrl
      .replace('{accountId}', account)
      .replace('{blobId}', blobId)
      .replace('{name}', encodeURIComponent(name))
      .replace('{type}', encodeURIComponent(type));
    return this.fetch(path);
  }

  /** A stored mail made of header lines and a text. */
  async importMail(
    lines: string[],
    { mailbox = this.roles['inbox'], ...filing }: Record<string, unknown> = {},
  ): Promise<string> {
    // A server may refuse the same mail twice.
    const mail = [`X-Case: ${randomUUID()}`, ...lines].join('\r\n');
    const { blobId } = await this.upload(mail, 'message/rfc822');
    const mailboxIds = { [String(mailbox)]: true };
    const { created, notCreated } = await this.call('Email/import', {
      emails: { m: { blobId, mailboxIds, ...filing } },
    });
    if (!created?.m) throw new Error(`not imported: ${JSON.stringify(notCreated)}`);
    return created.m.id;
  }

  async state(type: string): Promise<string> {
    return (await this.call(`${type}/get`, { ids: [] })).state;
  }
}
