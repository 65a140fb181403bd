/** What a person does with their mail, as JMAP through the gateway's relay. */
import type { Person } from '../person.ts';

const BASE = '/api/backend/fachwerk.connect-jmap/mail';
const USING = ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail', 'urn:ietf:params:jmap:submission'];
const LIST = [
  'id',
  'threadId',
  'mailboxIds',
  'keywords',
  'from',
  'to',
  'subject',
  'receivedAt',
  'preview',
  'hasAttachment',
];
const READ = [...LIST, 'cc', 'replyTo', 'bodyStructure', 'bodyValues', 'textBody', 'htmlBody', 'attachments'];
export const pushAddress = `/api/push?source=${encodeURIComponent('fachwerk.connect-jmap/mail/events?types=*&closeafter=no&ping=30')}`;

type Arguments = Readonly<Record<string, unknown>>;
type Call = readonly [method: string, args: Arguments, id: string];
interface Named {
  readonly id: string;
  readonly role?: string | null;
}
const listOf = (answer: Arguments | undefined): readonly Named[] => (answer?.['list'] ?? []) as readonly Named[];

export class Mailbox {
  readonly #person: Person;
  readonly #accountId: string;
  #folders: Readonly<Record<string, string>> = {};
  #identityId = '';
  #listed: readonly string[] = [];

  private constructor(person: Person, accountId: string) {
    this.#person = person;
    this.#accountId = accountId;
  }

  static async of(person: Person): Promise<Mailbox> {
    const session = (await (await person.api(`${BASE}/session`)).json()) as { primaryAccounts: Record<string, string> };
    const mailbox = new Mailbox(person, session.primaryAccounts['urn:ietf:params:jmap:mail'] ?? '');
    const [folders, identities] = await mailbox.#call(
      ['Mailbox/get', { ids: null }, '0'],
      ['Identity/get', { ids: null }, '1'],
    );
    mailbox.#folders = Object.fromEntries(listOf(folders).flatMap(({ id, role }) => (role ? [[role, id]] : [])));
    mailbox.#identityId = listOf(identities)[0]?.id ?? '';
    return mailbox;
  }

  /** The list, then one mail of it. */
  async read(): Promise<void> {
    const sort = [{ property: 'receivedAt', isAscending: false }];
    const filter = { inMailbox: this.#folders['inbox'] };
    const [found] = await this.#call(
      ['Email/query', { filter, sort, limit: 50, collapseThreads: true, calculateTotal: true }, '0'],
      ['Email/get', { '#ids': { resultOf: '0', name: 'Email/query', path: '/ids' }, properties: LIST }, '1'],
    );
    this.#listed = found?.['ids'] as readonly string[];
    const id = this.#listed[Math.floor(Math.random() * this.#listed.length)];
    if (id === undefined) return;
    await this.#call([
      'Email/get',
      { ids: [id], properties: READ, fetchTextBodyValues: true, fetchHTMLBodyValues: true },
      '0',
    ]);
    await this.#call(['Email/set', { update: { [id]: { 'keywords/$seen': true } } }, '0']);
  }

  async search(words: string): Promise<void> {
    const filter = { text: words };
    const ids = { resultOf: '0', name: 'Email/query', path: '/ids' };
    await this.#call(
      ['Email/query', { filter, limit: 50, calculateTotal: true }, '0'],
      ['Email/get', { '#ids': ids, properties: LIST }, '1'],
      ['SearchSnippet/get', { filter, '#emailIds': ids }, '2'],
    );
  }

  async send(to: string, subject: string): Promise<void> {
    const { drafts = '', sent = '' } = this.#folders;
    const mail = {
      mailboxIds: { [drafts]: true },
      keywords: { $draft: true, $seen: true },
      from: [{ email: `${this.#person.name}@example.test` }],
      to: [{ email: to }],
      subject,
      bodyValues: { text: { value: 'Sehr geehrte Damen und Herren,\n\nanbei der Bescheid.\n'.repeat(20) } },
      textBody: [{ partId: 'text', type: 'text/plain' }],
    };
    const moved = { [`mailboxIds/${drafts}`]: null, [`mailboxIds/${sent}`]: true, 'keywords/$draft': null };
    const [made, submitted] = await this.#call(
      ['Email/set', { create: { mail } }, '0'],
      [
        'EmailSubmission/set',
        {
          create: { letter: { emailId: '#mail', identityId: this.#identityId } },
          onSuccessUpdateEmail: { '#letter': moved },
        },
        '1',
      ],
    );
    if (!made?.['created'] || !submitted?.['created'])
      throw new Error(`not sent: ${JSON.stringify([made, submitted])}`);
  }

  async #call(...calls: readonly Call[]): Promise<readonly Arguments[]> {
    const methodCalls = calls.map(([method, args, id]) => [method, { accountId: this.#accountId, ...args }, id]);
    const response = await this.#person.api(`${BASE}/api`, { using: USING, methodCalls });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const { methodResponses } = (await response.json()) as { methodResponses: readonly Call[] };
    const failed = methodResponses.find(([method]) => method === 'error');
    if (failed) throw new Error(JSON.stringify(failed));
    return methodResponses.map(([, answer]) => answer);
  }
}
