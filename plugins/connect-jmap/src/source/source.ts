/** What the store asks of the server, for one account. Knows JMAP and nothing of windows, overlays or undo. */
import type { Email, EmailSummary, Filter, Identity, Mailbox } from '@fachwerk/model/mail';
import { changes, got, queried, queryChanges, setDone } from './answers.ts';
import { list, nullable, object, text } from './check.ts';
import type { Client } from './client.ts';
import { invoke, ref, type Args } from './invocation.ts';
import { DRAFT, draftMail, type DraftMail } from './draft-mail.ts';
import { email, EMAIL, identity, mailbox, PART, summary, SUMMARY } from './objects.ts';

export interface Search {
  readonly filter: Filter | undefined;
  readonly sort: readonly { property: string; isAscending?: boolean | undefined }[];
  readonly collapseThreads: boolean;
}
export interface Changed {
  readonly state: string;
  readonly created: readonly EmailSummary[];
  readonly updated: readonly EmailSummary[];
  readonly destroyed: readonly string[];
  readonly more: boolean;
}
export interface MailboxesChanged {
  readonly state: string;
  readonly changed: readonly Mailbox[];
  readonly destroyed: readonly string[];
  readonly more: boolean;
}
const messageIds = object({ id: text, messageId: nullable(list(text)), receivedAt: text });
/** How many changes are followed one by one; beyond them it is cheaper to ask again. */
const MAX_CHANGES = 256;
/** Larger bodies are cut; the reader offers the whole as a download. */
const MAX_BODY = 1_000_000;
const BODY = {
  properties: EMAIL,
  bodyProperties: PART,
  fetchTextBodyValues: true,
  fetchHTMLBodyValues: true,
  maxBodyValueBytes: MAX_BODY,
};

export class Source {
  readonly client: Client;
  readonly account: string;

  constructor(client: Client, account: string) {
    this.client = client;
    this.account = account;
  }

  #call<T>(method: string, args: Args, check: Parameters<typeof invoke<T>>[2]) {
    return invoke(method, { accountId: this.account, ...args }, check);
  }

  async state(): Promise<string> {
    const [answer] = await this.client.run([this.#call('Email/get', { ids: [], properties: ['id'] }, got(summary))]);
    return answer.state;
  }

  /** A part of a query's ids, and the mails among them if asked for. */
  async query(search: Search, position: number, limit: number, items: boolean) {
    const query = this.#call('Email/query', { ...search, position, limit, calculateTotal: true }, queried);
    if (!items) {
      const [answer] = await this.client.run([query]);
      return { ...answer, ids: answer.ids.slice(0, limit), items: [], state: undefined };
    }
    const get = this.#call('Email/get', { '#ids': ref(0, '/ids'), properties: SUMMARY }, got(summary));
    const [answer, mails] = await this.client.run([query, get]);
    return { ...answer, ids: answer.ids.slice(0, limit), items: mails.list, state: mails.state };
  }

  async queryChanges(search: Search, sinceQueryState: string, upToId: string | undefined) {
    const args = {
      ...search,
      sinceQueryState,
      calculateTotal: true,
      maxChanges: MAX_CHANGES,
      ...(upToId && { upToId }),
    };
    const [answer] = await this.client.run([this.#call('Email/queryChanges', args, queryChanges)]);
    return answer;
  }

  async changes(sinceState: string): Promise<Changed> {
    const mails = (path: string) =>
      this.#call('Email/get', { '#ids': ref(0, path), properties: SUMMARY }, got(summary));
    const [answer, created, updated] = await this.client.run([
      this.#call('Email/changes', { sinceState, maxChanges: MAX_CHANGES }, changes),
      mails('/created'),
      mails('/updated'),
    ]);
    const { newState: state, destroyed, hasMoreChanges: more } = answer;
    return { state, created: created.list, updated: updated.list, destroyed, more };
  }

  async summaries(ids: readonly string[], signal?: AbortSignal): Promise<readonly EmailSummary[]> {
    const answers = await this.#chunks(ids, (part) =>
      this.client.run(
        [this.#call('Email/get', { ids: part, properties: SUMMARY }, got(summary))],
        signal ? { signal } : {},
      ),
    );
    return answers.flatMap(([{ list: mails }]) => mails);
  }

  async emails(ids: readonly string[], signal?: AbortSignal): Promise<{ list: Email[]; notFound: string[] }> {
    const answers = await this.#chunks(ids, (part) =>
      this.client.run([this.#call('Email/get', { ids: part, ...BODY }, got(email))], signal ? { signal } : {}),
    );
    return {
      list: answers.flatMap(([answer]) => answer.list),
      notFound: answers.flatMap(([answer]) => answer.notFound),
    };
  }

  /** The ids of a thread's mails, oldest first; empty when there is no such thread. */
  async thread(id: string): Promise<readonly string[]> {
    const thread = object({ id: text, emailIds: list(text) });
    const [answer] = await this.client.run([this.#call('Thread/get', { ids: [id] }, got(thread))]);
    return answer.list.find((one) => one.id === id)?.emailIds ?? [];
  }

  async mailboxes(): Promise<{ state: string; list: Mailbox[] }> {
    const [answer] = await this.client.run([this.#call('Mailbox/get', { ids: null }, got(mailbox))]);
    return answer;
  }

  async mailboxChanges(sinceState: string): Promise<MailboxesChanged> {
    const boxes = (path: string) => this.#call('Mailbox/get', { '#ids': ref(0, path) }, got(mailbox));
    const [answer, created, updated] = await this.client.run([
      this.#call('Mailbox/changes', { sinceState }, changes),
      boxes('/created'),
      boxes('/updated'),
    ]);
    const { newState: state, destroyed, hasMoreChanges: more } = answer;
    return { state, changed: [...created.list, ...updated.list], destroyed, more };
  }

  /** A draft as it was saved; undefined when there is no such mail. */
  async draft(id: string): Promise<DraftMail | undefined> {
    const [answer] = await this.client.run([this.#call('Email/get', { ids: [id], ...DRAFT }, got(draftMail))]);
    return answer.list.find((mail) => mail.id === id);
  }

  /** The newest mails of a mailbox by Message-ID: compared here, because servers search headers each in its own way. */
  async messageIds(inMailbox: string) {
    const sort = [{ property: 'receivedAt', isAscending: false }];
    const [, answer] = await this.client.run([
      this.#call('Email/query', { filter: { inMailbox }, sort, limit: MAX_CHANGES }, queried),
      this.#call(
        'Email/get',
        { '#ids': ref(0, '/ids'), properties: ['id', 'messageId', 'receivedAt'] },
        got(messageIds),
      ),
    ]);
    return answer.list.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  async identities(): Promise<Identity[]> {
    const [answer] = await this.client.run([this.#call('Identity/get', { ids: null }, got(identity))]);
    return answer.list;
  }

  /** Submissions of a mail that the server still knows. */
  async submissions(emailId: string): Promise<readonly string[]> {
    const query = this.#call('EmailSubmission/query', { filter: { emailIds: [emailId] } }, queried);
    const [answer] = await this.client.run([query]);
    return answer.ids;
  }

  /** Never repeated: whether it happened is to be found out first. */
  async submit(args: Args, signal?: AbortSignal) {
    const call = this.#call('EmailSubmission/set', args, setDone);
    const [answer] = await this.client.run([call], signal ? { signal } : {});
    return answer;
  }

  /** `repeat`: the change may happen twice without harm, as a patch of keywords does. */
  async set(type: 'Email' | 'Mailbox', args: Args, repeat: boolean, signal?: AbortSignal) {
    const [answer] = await this.client.run([this.#call(`${type}/set`, args, setDone)], {
      repeat,
      ...(signal && { signal }),
    });
    return answer;
  }

  async #chunks<T>(ids: readonly string[], ask: (part: readonly string[]) => Promise<T>): Promise<T[]> {
    const { limits } = await this.client.session();
    return Promise.all(chunk(ids, limits.maxObjectsInGet).map(ask));
  }
}

export const chunk = <T>(items: readonly T[], size: number): T[][] => {
  const parts: T[][] = [];
  const step = Math.max(1, size);
  for (let start = 0; start < items.length; start += step) parts.push(items.slice(start, start + step));
  return parts;
};
