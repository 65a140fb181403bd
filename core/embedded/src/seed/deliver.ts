import type { SeedMail } from '../jmap/mail/seed-mail.ts';
import type { Conversation } from './correspondence.ts';
import type { Message } from './message.ts';
import { DAY } from './office-time.ts';
import { PEOPLE } from './people.ts';
import type { Random } from './random.ts';
import type { Owner } from './script.ts';
import { mailDate, writeMessage } from './write-message.ts';

const OWNERS: Owner[] = ['anna', 'bert', 'carla', 'poststelle'];

/** Puts copies of a conversation where they would lie: with the sender as sent, with the receivers as read or not. */
export function deliver(conversation: Conversation, into: Record<Owner, SeedMail[]>, now: Date, random: Random): void {
  for (const message of conversation.messages) {
    const raw = writeMessage(message);
    const received = new Date(message.date.getTime() + random.int(2, 40) * 1000);
    for (const owner of OWNERS) {
      const isSender = message.from === PEOPLE[owner];
      if (isSender) into[owner].push({ mailbox: 'sent', raw, keywords: ['$seen'], receivedAt: utcDate(message.date) });
      else if ([...message.to, ...message.cc].includes(PEOPLE[owner])) {
        into[owner].push({
          mailbox: mailboxFor(conversation, owner, now),
          raw: withTrace(raw, message, received),
          keywords: keywordsFor(conversation, message, owner, now, random),
          receivedAt: utcDate(received),
        });
      }
    }
  }
}

export function utcDate(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '');
}

/** A thread is filed when it has been quiet for some days. */
function mailboxFor({ messages, folders }: Conversation, owner: Owner, now: Date): string {
  const quiet = now.getTime() - messages.at(-1)!.date.getTime();
  return quiet > 3 * DAY ? (folders[owner] ?? 'inbox') : 'inbox';
}

function keywordsFor({ messages, flagged }: Conversation, message: Message, owner: Owner, now: Date, random: Random) {
  const keywords: string[] = [];
  const age = (now.getTime() - message.date.getTime()) / DAY;
  const answer = messages.find((one) => one.inReplyTo === message.id && one.from === PEOPLE[owner]);
  const hasGoneOn = messages.some((one) => one.date > message.date && one.from === PEOPLE[owner]);
  const isSeen = random.chance(age > 4 ? 0.97 : age > 1.5 ? 0.8 : 0.3);
  if (isSeen || hasGoneOn) keywords.push('$seen');
  if (answer) keywords.push(answer.subject.startsWith('WG:') ? '$forwarded' : '$answered');
  if (flagged.includes(owner) && message === messages.at(-1)) keywords.push('$flagged');
  return keywords;
}

/** What the receiving server writes above a mail. */
function withTrace(raw: Uint8Array, { from, id }: Message, received: Date): Uint8Array {
  const host = from.email.endsWith('@example.test') ? 'innen.example.test' : `mx.${from.email.split('@')[1]}`;
  const trace = `Return-Path: <${from.email}>\r\nReceived: from ${host} by mail.example.test with ESMTPS\r\n id ${id.split('@')[0]}; ${mailDate(received)}\r\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(trace), raw]));
}
