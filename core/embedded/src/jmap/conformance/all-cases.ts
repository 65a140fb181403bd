import {
  blobCases,
  methodCases,
  pushSubscriptionCases,
  referenceCases,
  requestCases,
  sessionCases,
} from './core-cases.ts';
import { emailGetCases, emailOtherCases, emailSetCases } from './email-cases.ts';
import { mailboxCases, mailboxChangeCases } from './mailbox-cases.ts';
import { filterCases, searchCases, sortCases, windowCases } from './query-cases.ts';
import { pushCases, sendingCases } from './sending-cases.ts';
import type { ProtocolCase } from './protocol-case.ts';

/** Everything that is asked of a JMAP mail server, ours or another. */
export const allCases: readonly ProtocolCase[] = [
  ...sessionCases,
  ...requestCases,
  ...methodCases,
  ...pushSubscriptionCases,
  ...referenceCases,
  ...blobCases,
  ...mailboxCases,
  ...mailboxChangeCases,
  ...emailGetCases,
  ...emailSetCases,
  ...emailOtherCases,
  ...filterCases,
  ...searchCases,
  ...sortCases,
  ...windowCases,
  ...sendingCases,
  ...pushCases,
];
