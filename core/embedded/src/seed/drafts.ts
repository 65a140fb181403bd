import type { SeedMail } from '../jmap/mail/seed-mail.ts';
import { utcDate } from './deliver.ts';
import type { Message } from './message.ts';
import { officeTime } from './office-time.ts';
import { PEOPLE } from './people.ts';
import { messageId } from './play-script.ts';
import type { Random } from './random.ts';
import { writeMessage } from './write-message.ts';

const DRAFTS: { daysAgo: number; fields: Pick<Message, 'to' | 'subject' | 'text'> }[] = [
  {
    daysAgo: 1,
    fields: {
      to: [PEOPLE.moeller],
      subject: 'Vorschlag: weniger Berichte, bessere Berichte',
      text: 'Sehr geehrter Herr Möller,\n\nwir schreiben im Jahr 46 Berichte. Nach meiner Zählung werden davon elf gelesen. Mein Vorschlag:\n\n- ',
    },
  },
  {
    daysAgo: 3,
    fields: { to: [PEOPLE.bert], subject: 'Mittagessen?', text: 'Hallo Bert,\n\nDonnerstag Klöße?' },
  },
  {
    daysAgo: 12,
    fields: {
      to: [],
      subject: 'Textbaustein Mahnung (freundlich)',
      text: 'Guten Tag,\n\nbestimmt ist es Ihnen nur durchgerutscht: Die Zahlung zum Kassenzeichen … steht noch aus.\n\n',
    },
  },
];

/** Begun and not sent. */
export function draftsOfAnna(now: Date, random: Random): SeedMail[] {
  return DRAFTS.map(({ daysAgo, fields }) => {
    const date = new Date(Math.min(officeTime(now, daysAgo, 15).getTime(), now.getTime() - 3_600_000));
    const message: Message = {
      id: messageId(date, PEOPLE.anna, random),
      from: PEOPLE.anna,
      cc: [],
      date,
      files: [],
      references: [],
      extra: [],
      ...fields,
    };
    return {
      mailbox: 'drafts',
      raw: writeMessage(message),
      keywords: ['$draft', '$seen'],
      receivedAt: utcDate(date),
    };
  });
}
