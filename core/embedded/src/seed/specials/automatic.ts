import { field, multipart, textPart, toBytes, words } from '../mime-text.ts';
import { DAY, germanDate } from '../office-time.ts';
import { PEOPLE, type Person } from '../people.ts';
import type { Special } from '../special.ts';
import { mailDate } from '../write-message.ts';

const STYLE = PEOPLE.anna.style;

/** A delivery status notification, RFC 3464, with the headers of the mail that came back. */
function bounce(
  date: Date,
  to: Person,
  lost: { address: string; subject: string; status: string; reason: string },
): Uint8Array {
  const text = `Ihre Nachricht konnte nicht zugestellt werden.

Empfänger: ${lost.address}
Grund: ${lost.reason}

Bitte prüfen Sie die Adresse. Die Kopfzeilen Ihrer Nachricht sind angehängt.
`;
  const report = `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.test\r\nArrival-Date: ${mailDate(date)}\r\n\r\nFinal-Recipient: rfc822; ${lost.address}\r\nAction: failed\r\nStatus: ${lost.status}\r\nDiagnostic-Code: smtp; 550 ${lost.status} ${lost.reason.replace(/[^ -~]/g, '?')}\r\n`;
  const original = `Content-Type: text/rfc822-headers\r\n\r\n${field('From', `${to.name} <${to.email}>`)}${field('To', lost.address)}${field('Subject', words(lost.subject))}${field('Message-ID', `<verloren.${date.getTime()}@example.test>`)}`;
  const header = [
    field('Date', mailDate(date)),
    field('From', 'Mail Delivery System <MAILER-DAEMON@mail.example.test>'),
    field('To', to.email),
    field('Subject', `Undelivered Mail Returned to Sender`),
    field('Message-ID', `<dsn.${date.getTime()}@mail.example.test>`),
    field('Auto-Submitted', 'auto-replied'),
    field('MIME-Version', '1.0'),
  ];
  const parts = [textPart('text/plain', text, STYLE), report, original];
  return toBytes(
    header.join('') + multipart('report', `dsn_${date.getTime()}`, parts, '; report-type=delivery-status'),
  );
}

function absence(date: Date, to: Person, from: Person, days: number, deputy: string): Uint8Array {
  const text = `Guten Tag,

vielen Dank für Ihre Nachricht. Ich bin bis einschließlich ${germanDate(new Date(date.getTime() + days * DAY))} nicht im Haus und lese meine E-Mails in dieser Zeit nicht. In dringenden Fällen hilft Ihnen ${deputy}.

Ihre Nachricht wird nicht weitergeleitet.

Mit freundlichen Grüßen

-- 
${from.signature}
`;
  const header = [
    field('Date', mailDate(date)),
    field('From', `${words(from.name)} <${from.email}>`),
    field('To', `${to.name} <${to.email}>`),
    field(
      'Subject',
      words(`Abwesenheitsnotiz: Bis ${germanDate(new Date(date.getTime() + days * DAY))} nicht erreichbar`),
    ),
    field('Message-ID', `<ooo.${date.getTime()}@${from.email.split('@')[1]}>`),
    field('Auto-Submitted', 'auto-replied'),
    field('X-Auto-Response-Suppress', 'All'),
    field('MIME-Version', '1.0'),
  ];
  return toBytes(header.join('') + textPart('text/plain', text, STYLE));
}

export const AUTOMATIC: Special[] = [
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 3,
    write: (date) =>
      bounce(date, PEOPLE.anna, {
        address: 'kasse@talbach.exmaple',
        subject: 'Rückfrage Kassenzeichen 20-4471',
        status: '5.1.2',
        reason: 'Domain talbach.exmaple nicht gefunden',
      }),
  },
  {
    to: 'bert',
    mailbox: 'inbox',
    daysAgo: 15,
    write: (date) =>
      bounce(date, PEOPLE.bert, {
        address: 'plan@büro-süß.example',
        subject: 'Pläne Mühlgraben, Ordner 2 von 2',
        status: '5.3.4',
        reason: 'Nachricht zu groß (31 MB, erlaubt sind 25 MB)',
      }),
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 2,
    write: (date) => absence(date, PEOPLE.anna, PEOPLE.schaefer, 9, 'Frau Hübner, Telefon 030 23125-231'),
  },
  {
    to: 'carla',
    mailbox: 'inbox',
    daysAgo: 6,
    write: (date) => absence(date, PEOPLE.carla, PEOPLE.trainer, 4, 'das Seminarbüro'),
  },
  {
    to: 'bert',
    mailbox: 'trash',
    daysAgo: 22,
    write: (date) => absence(date, PEOPLE.bert, PEOPLE.nature, 14, 'Herr Preuß'),
  },
];
