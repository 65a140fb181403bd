/** Errors that `mail.store@1` lists, and how what the server says becomes one of them. */
import type { ErrorsOf } from '@fachwerk/sdk';
import type { MailStore } from '@fachwerk/model/mail';
import { Observable, type Observer } from 'rxjs';
import type { SetError } from '../source/answers.ts';
import { isJmapError, type JmapError } from '../source/jmap-error.ts';

export type StoreCode = ErrorsOf<typeof MailStore>;
export class Refused extends Error {
  readonly code: StoreCode;
  readonly data: unknown;

  constructor(code: StoreCode, message: string, data?: unknown) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.data = data;
  }
}

const METHOD: Readonly<Record<string, StoreCode>> = {
  accountNotFound: 'accountNotFound',
  accountNotSupportedByMethod: 'forbidden',
  accountReadOnly: 'forbidden',
  forbidden: 'forbidden',
  unknownMethod: 'forbidden',
  unknownCapability: 'forbidden',
  unsupportedFilter: 'unsupportedFilter',
  unsupportedSort: 'unsupportedFilter',
  requestTooLarge: 'tooLarge',
  maxSizeRequest: 'tooLarge',
  overQuota: 'overQuota',
};
/** Method errors that tell of the server's trouble, not of ours. */
const TROUBLE = new Set(['serverFail', 'serverUnavailable', 'serverPartialFail', 'limit']);

const codeOf = (error: JmapError): StoreCode => {
  if (error.code === 'FW6002') return 'signedOut';
  if (error.code === 'FW6008') return 'forbidden';
  if (error.code !== 'FW6005' && error.code !== 'FW6006' && error.code !== 'FW6007') return 'unreachable';
  if (TROUBLE.has(error.type ?? '')) return 'unreachable';
  return METHOD[error.type ?? ''] ?? 'refused';
};

/** `codes`: what this member lists. A code that it does not list becomes the nearest one that it does. */
const explain = (error: unknown, codes: readonly StoreCode[]): Refused | undefined => {
  const refused = isJmapError(error) ? new Refused(codeOf(error), error.message, { reason: error.code }) : error;
  if (!(refused instanceof Refused)) return undefined;
  if (codes.includes(refused.code)) return refused;
  const nearest = codes.includes('refused') ? 'refused' : 'unreachable';
  return new Refused(nearest, refused.message, refused.data);
};

/** What every member that reads lists, and every one that writes. */
export const READING: readonly StoreCode[] = ['accountNotFound', 'unreachable', 'signedOut'];
export const WRITING: readonly StoreCode[] = [...READING, 'forbidden', 'overQuota', 'tooLarge', 'refused'];

interface Fails {
  failure(code: never, message?: string, data?: unknown): Error;
}
/** Log of what the person reads only as *not reached*. */
export type Log = (level: 'warn' | 'error', message: string, facts?: Readonly<Record<string, unknown>>) => void;

const cross = (error: unknown, codes: readonly StoreCode[], call: Fails, log: Log): Error => {
  const refused = explain(error, codes);
  if (isJmapError(error)) log('warn', error.message, { code: error.code, type: error.type });
  return refused ? call.failure(refused.code as never, refused.message, refused.data) : (error as Error);
};

/** Carries out a call; its errors cross as the contract lists them, anything else is a fault. */
export const calling = async <T>(
  codes: readonly StoreCode[],
  call: Fails,
  log: Log,
  work: () => Promise<T> | T,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw cross(error, codes, call, log);
  }
};
export const streaming = <T>(
  codes: readonly StoreCode[],
  call: Fails,
  log: Log,
  work: () => Observable<T>,
): Observable<T> =>
  new Observable((observer: Observer<T>) => {
    const error = (reason: unknown): void => observer.error(cross(reason, codes, call, log));
    try {
      return work().subscribe({ next: (item) => observer.next(item), error, complete: () => observer.complete() });
    } catch (reason) {
      error(reason);
      return undefined;
    }
  });

const SET: Readonly<Record<string, StoreCode>> = {
  forbidden: 'forbidden',
  forbiddenFrom: 'forbidden',
  forbiddenMailFrom: 'forbidden',
  forbiddenToSend: 'forbidden',
  overQuota: 'overQuota',
  tooLarge: 'tooLarge',
  tooManyRecipients: 'invalidRecipients',
  noRecipients: 'noRecipients',
  invalidRecipients: 'invalidRecipients',
  alreadyExists: 'alreadyExists',
  mailboxHasChild: 'hasChild',
  mailboxHasEmail: 'hasMails',
  cannotUnsend: 'tooLate',
  accountReadOnly: 'forbidden',
};
/** An object that the server did not create, change or destroy. */
export const setRefused = (error: SetError): Refused =>
  new Refused(SET[error.type] ?? 'refused', error.description ?? error.type, {
    type: error.type,
    ...(error.maxSize !== null && { limit: error.maxSize }),
    ...(error.invalidRecipients && { recipients: error.invalidRecipients }),
    ...(error.properties && { properties: error.properties }),
  });
