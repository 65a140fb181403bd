import { field, multipart, type Octets, textPart, toBytes, words } from '../mime-text.ts';
import { DAY, germanDate, officeTime, weekday } from '../office-time.ts';
import { PEOPLE } from '../people.ts';
import type { Special } from '../special.ts';
import { mailDate } from '../write-message.ts';

const stamp = (date: Date) => date.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

interface Meeting {
  uid: string;
  title: string;
  place: string;
  start: Date;
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
}

// RFC 5545 §3.1: lines of at most 75 octets.
const foldLine = (line: string) => line.match(/^.{1,70}|.{1,60}/gu)?.join('\r\n ') ?? line;

function calendar(meeting: Meeting, sent: Date): string {
  const end = new Date(meeting.start.getTime() + 5_400_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Landratsamt Hohenlinden//Kalender//DE',
    `METHOD:${meeting.method}`,
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `DTSTAMP:${stamp(sent)}`,
    `DTSTART:${stamp(meeting.start)}`,
    `DTEND:${stamp(end)}`,
    `SEQUENCE:${meeting.sequence}`,
    `STATUS:${meeting.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${meeting.title}`,
    `LOCATION:${meeting.place.replace(/,/g, '\\,')}`,
    'ORGANIZER;CN=Jörg Möller:mailto:joerg.moeller@example.test',
    'ATTENDEE;CN=Anna Berger;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:anna@example.test',
    'ATTENDEE;CN=Bert Krause;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:bert@example.test',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function invitation(meeting: Meeting, sent: Date): Uint8Array {
  const style = { ...PEOPLE.moeller.style, encoding: 'quoted-printable' as const };
  const cancelled = meeting.method === 'CANCEL';
  const subject = `${cancelled ? 'Abgesagt' : 'Einladung'}: ${meeting.title}`;
  const text = `${subject}\n\nWann: ${weekday(meeting.start)}, ${germanDate(meeting.start)}, 10:00 Uhr\nWo: ${meeting.place}\n\n${cancelled ? 'Der Termin entfällt, ein neuer Vorschlag folgt.' : 'Bitte bringen Sie die Zahlen Ihres Fachdienstes mit.'}\n`;
  const calendarPart: Octets = `${field('Content-Type', `text/calendar; charset=utf-8; method=${meeting.method}`)}${field('Content-Transfer-Encoding', 'base64')}\r\n${Buffer.from(
    calendar(meeting, sent),
  )
    .toString('base64')
    .replace(/.{1,76}/g, '$&\r\n')}`;
  const header = [
    field('Date', mailDate(sent)),
    field('From', `${words('Jörg Möller')} <joerg.moeller@example.test>`),
    field('To', 'Anna Berger <anna@example.test>, Bert Krause <bert@example.test>'),
    field('Subject', words(subject)),
    field('Message-ID', `<${meeting.uid}.${meeting.sequence}@example.test>`),
    field('MIME-Version', '1.0'),
  ];
  return toBytes(
    header.join('') +
      multipart('alternative', `cal_${meeting.uid}`, [textPart('text/plain', text, style), calendarPart]),
  );
}

function meetingAfter(
  sent: Date,
  days: number,
  fields: Pick<Meeting, 'title' | 'place' | 'method' | 'sequence'>,
): Meeting {
  const start = officeTime(new Date(sent.getTime() + days * DAY), 0, 10);
  return { ...fields, start, uid: `hoh-${stamp(start)}` };
}

const ROUND = {
  title: 'Haushaltsrunde Fachdienste 20 und 60',
  place: 'Sitzungssaal, Nordflügel',
  method: 'REQUEST' as const,
  sequence: 0,
};
const WORKSHOP = { title: 'Werkstatt Gebührensatzung', place: 'Raum 014', method: 'REQUEST' as const, sequence: 0 };

const request = (to: 'anna' | 'bert', daysAgo: number, ahead: number, fields: typeof ROUND): Special => ({
  to,
  mailbox: 'inbox',
  daysAgo,
  write: (date) => invitation(meetingAfter(date, ahead, fields), date),
});

export const INVITATIONS: Special[] = [
  request('anna', 1, 8, ROUND),
  request('bert', 1, 8, ROUND),
  request('anna', 12, 9, WORKSHOP),
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 7,
    write: (date) => invitation(meetingAfter(date, 4, { ...WORKSHOP, method: 'CANCEL', sequence: 1 } as never), date),
  },
];
