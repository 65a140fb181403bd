import { htmlOf, htmlTable } from '../html-body.ts';
import { pdf } from '../files/pdf.ts';
import { barsPng, png } from '../files/png.ts';
import type { Message } from '../message.ts';
import { toBytes } from '../mime-text.ts';
import { PEOPLE } from '../people.ts';
import { messageId } from '../play-script.ts';
import type { Special } from '../special.ts';
import { bodyOf, headerOf, mailDate, writeMessage } from '../write-message.ts';

type Fields = Pick<Message, 'from' | 'subject' | 'text'> & Partial<Message>;

const mail =
  (make: () => Fields): Special['write'] =>
  (date, random) => {
    const fields = make();
    return writeMessage({
      id: messageId(date, fields.from, random),
      to: [PEOPLE.anna],
      cc: [],
      date,
      files: [],
      references: [],
      extra: [],
      ...fields,
    });
  };

const TABLE = [
  ['Produkt', 'Ansatz', 'Ist', 'Rest'],
  ['11.1.04 Organisation', '412.000,00', '388.120,55', '23.879,45'],
  ['21.1.01 Grundschulen', '1.903.500,00', '1.877.004,12', '26.495,88'],
  ['52.1.01 Bauordnung', '644.200,00', '651.911,00', '-7.711,00'],
];

// A striped coat of arms, 48 by 56.
const CREST = () =>
  png(48, 56, (x, y) => (Math.floor(x / 8) % 2 === 0 ? [26, 61, 165] : y < 28 ? [247, 203, 46] : [255, 255, 255]));

/** Valid mails with something about them that a program must get right. */
export const UNUSUAL: Special[] = [
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 1,
    write: mail(() => {
      const text = `Liebe Kolleginnen und Kollegen,

hier der Stand der Budgets zum Monatsende. Die Bauordnung liegt erstmals im Minus, das besprechen wir in der Haushaltsrunde.

Viele Grüße
Jörg Möller`;
      const extra = `${htmlTable(TABLE)}<p><img src="cid:verlauf@hohenlinden.example" width="320" height="160" alt="Verlauf der Ausgaben"></p><p><img src="cid:wappen@hohenlinden.example" width="48" height="56" alt="Wappen"></p>`;
      return {
        from: PEOPLE.moeller,
        cc: [PEOPLE.bert],
        subject: 'Budgetübersicht zum Monatsende',
        text,
        html: htmlOf(text, extra),
        files: [
          {
            name: 'verlauf.png',
            type: 'image/png',
            bytes: barsPng(320, 160, [0.2, 0.34, 0.5, 0.61, 0.8, 0.93], [26, 61, 165]),
            cid: 'verlauf@hohenlinden.example',
          },
          { name: 'wappen.png', type: 'image/png', bytes: CREST(), cid: 'wappen@hohenlinden.example' },
          {
            name: 'Budgets – Übersicht „November“ (geprüft).pdf',
            type: 'application/pdf',
            bytes: pdf(
              'Budgetübersicht',
              TABLE.map((row) => row.join('   ')),
            ),
          },
        ],
      };
    }),
    keywords: ['$flagged'],
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 4,
    write: mail(() => ({
      from: PEOPLE.hartmann,
      subject:
        'Vierundzwanzigste Verordnung zur Änderung der Verordnung über die Zuständigkeiten auf dem Gebiet des Straßenverkehrsrechts und der Straßenverkehrszulassungsordnung – Anhörung der kommunalen Spitzenverbände, hier: Stellungnahme der Landkreise bis zum Ende des Monats, erneute Erinnerung mit Fristverlängerung',
      text: 'Liebe Frau Berger,\n\nder Betreff ist leider genau so lang wie die Verordnung. Wir brauchen zwei Sätze zu den Kosten.\n\nViele Grüße\nU. Hartmann-von der Aue',
    })),
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 5,
    write: mail(() => ({
      from: PEOPLE.zink,
      subject: '',
      text: 'Schlüssel für den Heizungskeller liegt jetzt bei Ihnen im Fach. Hab den Betreff vergessen.\n\nZink',
    })),
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 8,
    write: mail(() => ({
      from: PEOPLE.nguyen,
      cc: [PEOPLE.bert, PEOPLE.carla],
      subject:
        'Prüfung: Namen mit diakritischen Zeichen nach DIN 91379 – Nguyễn, Yıldız, Šťastný, Þórðarson, Kovačević',
      text: 'Hallo zusammen,\n\nbitte schaut, ob diese Namen bei euch richtig ankommen: Nguyễn Thị Hồng, Emre Yıldız, Jiří Šťastný, Guðrún Þórðarson, Đorđe Kovačević, Łukasz Żółć. Und ein Gesicht: 🙂\n\nViele Grüße\nMinh',
      files: [
        {
          name: 'Größenänderung – Überblick für Ämter (Stand Müller, „final“) v2.txt',
          type: 'text/plain',
          bytes: Buffer.from('Prüfliste\r\n'),
        },
      ],
    })),
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 10,
    write: (date, random) => {
      const inner: Message = {
        id: messageId(date, PEOPLE.inquirer, random),
        from: PEOPLE.inquirer,
        to: [PEOPLE.hartmann],
        cc: [],
        subject: 'Nachfrage zur Überschreitung',
        date,
        text: 'Sehr geehrte Frau Hartmann-von der Aue,\n\nstimmt es, dass die Kosten um zwölf Prozent gestiegen sind?\n\nJana Mühlberg',
        files: [],
        references: [],
        extra: [],
      };
      const outer: Message = {
        ...inner,
        id: messageId(date, PEOPLE.hartmann, random),
        from: PEOPLE.hartmann,
        to: [PEOPLE.anna],
        subject: 'Weitergeleitete Nachricht als Anlage',
        text: 'Liebe Frau Berger, zur Kenntnis. Die Anfrage hängt als Nachricht an.',
        files: [],
      };
      const boundary = `fwd_${date.getTime()}`;
      const nested = `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="Nachfrage.eml"\r\n\r\n${headerOf(inner)}${bodyOf(inner)}`;
      return toBytes(
        `${headerOf(outer)}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${bodyOf(outer)}\r\n--${boundary}\r\n${nested}\r\n--${boundary}--\r\n`,
      );
    },
  },
  {
    to: 'anna',
    mailbox: 'inbox',
    daysAgo: 13,
    write: (date) =>
      toBytes(
        `Return-Path: <liste-bounces@listen.example>\r\nDate: ${mailDate(date)}\r\nFrom: =?iso-8859-1?Q?Bj=F6rn_Gr=FCn?= <b.gruen@kreis-nord.example>\r\nTo: Liste Haushaltsrecht <haushaltsrecht@listen.example>\r\nReply-To: Liste Haushaltsrecht <haushaltsrecht@listen.example>\r\nSubject: [haushaltsrecht] =?iso-8859-1?Q?R=FCckstellungen_f=FCr_=DCberstunden=3F?=\r\nMessage-ID: <hh-${date.getTime()}@listen.example>\r\nList-Id: Haushaltsrecht <haushaltsrecht.listen.example>\r\nList-Post: <mailto:haushaltsrecht@listen.example>\r\nList-Unsubscribe: <mailto:haushaltsrecht-leave@listen.example>\r\nPrecedence: list\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1; format=flowed; delsp=no\r\nContent-Transfer-Encoding: 8bit\r\n\r\n` +
          'Liebe Liste,\r\n\r\nwie bildet ihr R\xfcckstellungen f\xfcr \xdcberstunden: je Person oder \r\npauschal? Unser Pr\xfcfungsamt m\xf6chte Einzelnachweise, das w\xe4re ein \r\nerheblicher Aufwand.\r\n\r\nGr\xfc\xdfe aus dem Norden\r\nBj\xf6rn\r\n_______________________________________________\r\nhaushaltsrecht mailing list\r\n',
      ),
  },
];
