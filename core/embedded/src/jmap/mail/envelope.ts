import { CONVENIENCE, headerPropertyValue, type ParsedMail } from '../../mime/index.ts';
import { isObject, type Json, type JsonObject, stringOf } from '../engine/json.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import { mailAddress } from './identity.ts';

export interface Envelope {
  from: string;
  to: string[];
  /** Not before this time. */
  sendAt: number;
}

const KNOWN_PARAMETERS = new Set(['HOLDFOR', 'HOLDUNTIL', 'SIZE', 'BODY', 'SMTPUTF8']);

function wrong(reason: string): never {
  throw invalidProperties(['envelope'], reason);
}

interface Address {
  email: string;
  parameters: JsonObject;
}

function readAddress(value: Json | undefined, mayBeEmpty = false): Address {
  const right = isObject(value) && (mailAddress(value['email'] ?? null) || (mayBeEmpty && value['email'] === ''));
  if (!right) wrong('An envelope has addresses, each with "email".');
  const parameters = value['parameters'] ?? {};
  if (!isObject(parameters)) wrong('The parameters of an address are an object.');
  return { email: stringOf(value['email']), parameters };
}

function headerAddresses(mail: ParsedMail, name: string): string[] {
  const property = CONVENIENCE.get(name);
  const value = property && headerPropertyValue(mail.headers, property);
  return ((value ?? []) as { email: string }[]).map((address) => address.email);
}

/** RFC 8621 §7.5: without an envelope the header says from whom and to whom, each once. */
export function envelopeFromHeader(mail: ParsedMail, allowed: (from: string) => string): JsonObject {
  const sender = [...headerAddresses(mail, 'sender'), ...headerAddresses(mail, 'from')][0];
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => headerAddresses(mail, name));
  const unique = [...new Map(recipients.map((email) => [email.toLowerCase(), email])).values()];
  return {
    mailFrom: { email: allowed(sender ?? ''), parameters: null },
    rcptTo: unique.map((email) => ({ email, parameters: null })),
  };
}

function holdTime(parameters: JsonObject, now: number): number {
  const { HOLDFOR: seconds, HOLDUNTIL: until } = parameters;
  if (seconds !== undefined && until !== undefined) wrong('HOLDFOR and HOLDUNTIL exclude each other.');
  if (seconds !== undefined) {
    if (typeof seconds !== 'string' || !/^\d{1,9}$/.test(seconds))
      wrong('HOLDFOR is a number of seconds, as a string.');
    return now + Number(seconds) * 1000;
  }
  if (until === undefined) return now;
  const time = typeof until === 'string' ? Date.parse(until) : Number.NaN;
  return Number.isNaN(time) ? wrong('HOLDUNTIL is a date and time.') : Math.max(now, time);
}

/** RFC 4865: a sender may have a mail held for a while. */
function sendTime(parameters: JsonObject, at: { now: number; maxDelay: number }): number {
  const unknown = Object.keys(parameters).find((name) => !KNOWN_PARAMETERS.has(name.toUpperCase()));
  if (unknown !== undefined) wrong(`The parameter "${unknown}" is not supported.`);
  const upper = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name.toUpperCase(), value]));
  const time = holdTime(upper, at.now);
  if (time - at.now > at.maxDelay * 1000) wrong(`A mail is held for at most ${at.maxDelay} seconds.`);
  return time;
}

export function readEnvelope(
  envelope: JsonObject,
  limits: { maxRecipients: number; maxDelayedSend: number },
): Envelope {
  const { mailFrom, rcptTo } = envelope;
  if (!Array.isArray(rcptTo)) wrong('rcptTo is a list.');
  if (rcptTo.length === 0) throw new SetError('noRecipients', 'Nobody is to receive this mail.');
  if (rcptTo.length > limits.maxRecipients) {
    throw new SetError('tooManyRecipients', undefined, { maxRecipients: limits.maxRecipients });
  }
  const invalid = rcptTo.filter((to) => isObject(to) && !mailAddress(to['email'] ?? null));
  if (invalid.length > 0) throw invalidRecipients(invalid.map((to) => stringOf((to as JsonObject)['email'])));
  const from = readAddress(mailFrom, true);
  return {
    from: from.email,
    to: rcptTo.map((to) => readAddress(to).email),
    sendAt: sendTime(from.parameters, { now: Date.now(), maxDelay: limits.maxDelayedSend }),
  };
}

export function invalidRecipients(addresses: string[]): SetError {
  return new SetError('invalidRecipients', `No mail can go to ${addresses.join(', ')}.`, {
    invalidRecipients: addresses,
  });
}
