import type { RegisteredMethod } from '../engine/dispatch.ts';
import type { Limits } from '../engine/limits.ts';
import { standardMethods } from '../engine/standard-methods.ts';
import type { AccountAccess } from '../engine/accounts.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { MAIL, MAX_MAILBOX_DEPTH, MAX_MAILBOX_NAME, SUBMISSION, VACATION } from './capabilities.ts';
import { email } from './email.ts';
import { hasHeader } from './email-filters.ts';
import { emailImport } from './email-import.ts';
import { emailParse } from './email-parse.ts';
import { EMAIL_SORTS, sortText } from './email-query.ts';
import { identity } from './identity.ts';
import { mailbox } from './mailbox.ts';
import { searchSnippetGet } from './search-snippet.ts';
import { emailSubmission } from './submission.ts';
import { thread } from './thread.ts';
import { vacationResponse } from './vacation-response.ts';

const TYPES = [mailbox, thread, email, identity, emailSubmission, vacationResponse];

export function mailMethods(store: Store): [string, RegisteredMethod][] {
  store.database.connection.function('has_header', { deterministic: true, varargs: true }, hasHeader);
  store.database.connection.function('sort_text', { deterministic: true, varargs: true }, sortText);
  return [
    ...TYPES.flatMap((type) => standardMethods(type)),
    ['Email/import', { capability: MAIL, run: emailImport }],
    ['Email/parse', { capability: MAIL, run: emailParse }],
    ['SearchSnippet/get', { capability: MAIL, run: searchSnippetGet }],
  ];
}

export const MAIL_CAPABILITIES = [MAIL, SUBMISSION, VACATION];

/** RFC 8621 §1.3: what the session says of one account. */
export function mailAccountCapabilities(account: AccountAccess, limits: Limits): JsonObject {
  return {
    [MAIL]: {
      maxMailboxesPerEmail: null,
      maxMailboxDepth: MAX_MAILBOX_DEPTH,
      maxSizeMailboxName: MAX_MAILBOX_NAME,
      maxSizeAttachmentsPerEmail: limits.maxSizeAttachmentsPerEmail,
      emailQuerySortOptions: EMAIL_SORTS,
      mayCreateTopLevelMailbox: !account.readOnly,
    },
    [SUBMISSION]: {
      maxDelayedSend: limits.maxDelayedSend,
      submissionExtensions: { FUTURERELEASE: [String(limits.maxDelayedSend)], SIZE: [], '8BITMIME': [], SMTPUTF8: [] },
    },
    [VACATION]: {},
  };
}
