import { toBytes } from '../mime-text.ts';
import type { Special } from '../special.ts';
import { mailDate } from '../write-message.ts';

const inbox = (daysAgo: number, write: (date: Date) => string, to: Special['to'] = 'anna'): Special => ({
  to,
  mailbox: 'inbox',
  daysAgo,
  write: (date) => toBytes(write(date)),
});
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

/** Mails that break the rules in ways that are met in practice. Each must be shown, none may stop a list. */
export const BROKEN: Special[] = [
  // Says UTF-8, sends Latin 1.
  inbox(
    6,
    (date) =>
      `Date: ${mailDate(date)}\r\nFrom: Fachverfahren Kasse <kasse@hohenlinden.example>\r\nTo: anna@example.test\r\nSubject: Tagesabschluss Kasse: Differenz gekl\xe4rt\r\nMessage-ID: <kasse-${date.getTime()}@hohenlinden.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nDie Differenz von 3,20 Euro beim Tagesabschluss wurde gekl\xe4rt (Briefmarken f\xfcr B\xfcrgerb\xfcro).\r\n`,
  ),
  // A charset that nobody knows.
  inbox(
    14,
    (date) =>
      `Date: ${mailDate(date)}\r\nFrom: "Messstation Talbach" <station7@messnetz.example>\r\nTo: bert@example.test\r\nSubject: =?x-messnetz?Q?Pegel_=FCber_Schwelle?=\r\nMessage-ID: <pegel-${date.getTime()}@messnetz.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=x-messnetz-437\r\n\r\nPegel Talbach 2,41 m, Meldestufe 1 seit 04:10 Uhr.\r\n`,
    'bert',
  ),
  // No Date, no Message-ID, no Subject, and an address without a domain.
  inbox(
    11,
    () =>
      'From: scanner-flur2\r\nTo: anna@example.test\r\n\r\nIhr Scanauftrag ist fertig. Die Datei liegt im Verzeichnis SCAN.\r\n',
  ),
  // No header at all.
  inbox(17, () => 'Alarmanlage Nordfluegel: Selbsttest bestanden.\nAkku 98 Prozent.\n', 'bert'),
  // Cut off in the middle of its attachment.
  inbox(9, (date) =>
    utf8(
      `Date: ${mailDate(date)}\r\nFrom: Druckzentrum <druck@hohenlinden.example>\r\nTo: anna@example.test\r\nSubject: Druckdaten Amtsblatt (Teil 1)\r\nMessage-ID: <druck-${date.getTime()}@hohenlinden.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="teil"\r\n\r\n--teil\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag, anbei die Druckdaten. Bei der Übertragung gab es zuletzt Abbrüche, bitte prüfen Sie die Datei.\r\n--teil\r\nContent-Type: application/pdf; name="Amtsblatt.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcKJeLjz9MKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAw`,
    ),
  ),
  // Its boundary is not the one that its header names.
  inbox(
    21,
    (date) =>
      `Date: ${mailDate(date)}\r\nFrom: Altes Formularwesen <formular@hohenlinden.example>\r\nTo: poststelle@example.test\r\nSubject: Onlineformular 12: Hundesteuer\r\nMessage-ID: <form-${date.getTime()}@hohenlinden.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="abc123"\r\n\r\n------NextPart\r\nContent-Type: text/plain\r\n\r\nName: Sabine Lindner\r\nHund: Dackel, kastriert\r\nEinzug zum: 1. des Monats\r\n------NextPart--\r\n`,
    'poststelle',
  ),
  // A date that no calendar has, line breaks without CR, and an address with a comma outside quotes.
  inbox(
    19,
    () =>
      'Date: 31 Feb 2026 25:61:00\nFrom: Lindner, Sabine <s.lindner@post.example>\nTo: poststelle@example.test\nSubject: Re: Re: Re: Hundesteuer\nMessage-ID: ohne-klammern@post.example\nContent-Type: text/html\n\n<p>Hallo,<br>der Dackel hei&szlig;t <b>Waldi</b>.<p>Gr&uuml;&szlig;e',
    'poststelle',
  ),
];
