/** The JMAP session resource, RFC 8620 §2, as far as mail needs it. */
import { anything, bool, int, isObject, object, or, record, text } from './check.ts';
import type { Checked } from './check.ts';
import { JmapError } from './jmap-error.ts';
import { resolve } from './url-template.ts';

export const CORE = 'urn:ietf:params:jmap:core';
export const MAIL = 'urn:ietf:params:jmap:mail';
export const SUBMISSION = 'urn:ietf:params:jmap:submission';
/** RFC 9670. */
export const PRINCIPALS = 'urn:ietf:params:jmap:principals';

const Wire = object({
  capabilities: record(anything),
  accounts: record(
    object({
      name: or(text, ''),
      isPersonal: or(bool, true),
      isReadOnly: or(bool, false),
      accountCapabilities: or(record(anything), {}),
    }),
  ),
  primaryAccounts: or(record(text), {}),
  apiUrl: text,
  uploadUrl: text,
  downloadUrl: text,
  eventSourceUrl: or(text, ''),
  state: or(text, ''),
});
/** A server that names no limit gets what RFC 8620 suggests as the least. */
const Limits = object({
  maxSizeUpload: or(int, 50_000_000),
  maxConcurrentRequests: or(int, 4),
  maxSizeRequest: or(int, 10_000_000),
  maxCallsInRequest: or(int, 16),
  maxObjectsInGet: or(int, 500),
  maxObjectsInSet: or(int, 500),
});
const MailLimits = object({ maxSizeAttachmentsPerEmail: or(int, 0) });
const SubmissionLimits = object({ maxDelayedSend: or(int, 0) });

export interface SessionAccount {
  readonly id: string;
  readonly name: string;
  readonly personal: boolean;
  readonly readOnly: boolean;
  /** Undefined: mail cannot be sent from this account, as from those that Cyrus shares. */
  readonly delayedSend: number | undefined;
  readonly attachments: number | null;
}
export interface Session {
  readonly accounts: readonly SessionAccount[];
  /** The account with the directory; undefined: the server shows none. */
  readonly directory: string | undefined;
  readonly capabilities: ReadonlySet<string>;
  readonly limits: Checked<typeof Limits>;
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly downloadUrl: string;
  /** Empty: the server has no push. */
  readonly eventSourceUrl: string;
  readonly state: string;
}

type WireAccount = Checked<typeof Wire>['accounts'][string];
const mailAccount = (id: string, account: WireAccount): SessionAccount => {
  const at = `session/accounts/${id}`;
  const submission = account.accountCapabilities[SUBMISSION];
  const mail = MailLimits(account.accountCapabilities[MAIL], at);
  return {
    id,
    name: account.name || id,
    personal: account.isPersonal,
    readOnly: account.isReadOnly,
    delayedSend: isObject(submission) ? SubmissionLimits(submission, at).maxDelayedSend : undefined,
    attachments: mail.maxSizeAttachmentsPerEmail || null,
  };
};

/** One's own first, the main one before all; an object of JSON has no order to rely on. */
const inOrder =
  (primary: string | undefined) =>
  (a: SessionAccount, b: SessionAccount): number => {
    const rank = ({ id, personal }: SessionAccount): number => (id === primary ? 0 : personal ? 1 : 2);
    return rank(a) - rank(b) || a.name.localeCompare(b.name);
  };

/** A server may know Principals and yet show this person none of them. */
const directoryOf = ({ capabilities, accounts, primaryAccounts }: Checked<typeof Wire>): string | undefined => {
  if (!(PRINCIPALS in capabilities)) return undefined;
  const having = Object.keys(accounts).filter((id) => isObject(accounts[id]?.accountCapabilities[PRINCIPALS]));
  return having.find((id) => id === primaryAccounts[PRINCIPALS]) ?? having[0];
};

export const readSession = (json: unknown, path: string): Session => {
  if (!isObject(json) || !isObject(json['capabilities']))
    throw new JmapError('FW6003', 'The backend gives no JMAP session.');
  const wire = Wire(json, 'session');
  if (!(MAIL in wire.capabilities)) throw new JmapError('FW6007', 'The server does not serve mail.');
  return {
    accounts: Object.entries(wire.accounts)
      .filter(([, account]) => isObject(account.accountCapabilities[MAIL]))
      .map(([id, account]) => mailAccount(id, account))
      .toSorted(inOrder(wire.primaryAccounts[MAIL])),
    directory: directoryOf(wire),
    capabilities: new Set(Object.keys(wire.capabilities)),
    limits: Limits(wire.capabilities[CORE] ?? {}, 'session/capabilities/core'),
    apiUrl: resolve(path, wire.apiUrl),
    uploadUrl: resolve(path, wire.uploadUrl),
    downloadUrl: resolve(path, wire.downloadUrl),
    eventSourceUrl: wire.eventSourceUrl && resolve(path, wire.eventSourceUrl),
    state: wire.state,
  };
};
